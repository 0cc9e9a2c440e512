import { Container, Skeleton, toast } from "@medusajs/ui"
import { useRef, useState } from "react"
import { useTranslation } from "react-i18next"
import {
  clearDraft,
  useCustomer,
  useCustomerCredit,
  useLastOrder,
  useLeaveForLater,
  usePlaceForCustomer,
  useSheetPreview,
} from "../../lib/order-sheet/api"
import { askable, orderBody } from "../../lib/order-sheet/sheet"
import { useLater } from "../../lib/use-later"
import { GoodsField } from "./goods-field"
import { PlacedOrder } from "./placed-order"
import { SheetBar } from "./sheet-bar"
import { SheetHead } from "./sheet-head"
import { SheetRows } from "./sheet-rows"
import { SheetSide } from "./sheet-side"
import { useCustomerSheet } from "./use-customer-sheet"
import { useSheetKeys } from "./use-sheet-keys"

type Props = { companyId: string; draftId: string | null; leave: () => void }

const TYPING_MS = 200

/** One customer's sheet: rows, what they come to, and one key to place it. */
export const CustomerSheet = ({ companyId, draftId, leave }: Props) => {
  const { t } = useTranslation("b2b")
  const field = useRef<HTMLInputElement>(null)
  const { sheet, act, isOpening, error: draftError } = useCustomerSheet(draftId)
  const customer = useCustomer(companyId)
  const credit = useCustomerCredit(companyId)
  const last = useLastOrder(companyId)
  const leaving = useLeaveForLater(companyId)
  const placing = usePlaceForCustomer(companyId)
  const [placed, setPlaced] = useState<{ id: string; total: string; currency_code: string } | null>(null)
  const still = useLater(sheet, TYPING_MS)
  const addresses = customer.data?.addresses ?? []
  const usual = {
    ship_to: (addresses.find(({ is_default }) => is_default) ?? addresses[0])?.id,
    payment: credit.data ? "credit" : "offline",
  }
  const body = orderBody(still, usual)
  const preview = useSheetPreview(companyId, credit.isPending ? null : body)
  const order = preview.data?.order
  const isSettled = still === sheet && preview.isSuccess && !preview.isPlaceholderData && !preview.isFetching
  const problems = isSettled ? (preview.data?.problems ?? []) : []
  const canPlace =
    isSettled &&
    problems.length === 0 &&
    askable(sheet.rows).length === sheet.rows.length &&
    !placing.isPending

  const place = async () => {
    if (!canPlace || !body || !order) {
      return
    }
    try {
      const { order: made } = await placing.mutateAsync({ body, key: sheet.key, total: order.total })
      setPlaced(made)
      if (sheet.draft_id) {
        await clearDraft(sheet.draft_id).catch(() => undefined)
      }
    } catch (error) {
      toast.error(t("orderSheet.notPlaced"), { description: (error as Error).message })
      void preview.refetch()
    }
  }
  const leaveForLater = async () => {
    try {
      act({ do: "left", draft_id: await leaving.mutateAsync(sheet) })
      toast.success(t("orderSheet.left"))
    } catch (error) {
      toast.error((error as Error).message)
    }
  }
  const repeatLast = () => {
    const lines = last.data?.lines.flatMap(({ sku, ...line }) => (sku ? [{ ...line, sku }] : [])) ?? []
    if (lines.length) {
      act({ do: "add", rows: lines })
      field.current?.focus()
    }
  }
  useSheetKeys({ place, leaveForLater, repeatLast, undo: () => act({ do: "undo" }) })

  const failure = customer.error ?? credit.error ?? draftError
  if (failure) {
    throw failure
  }
  if (placed) {
    return <PlacedOrder order={placed} next={leave} />
  }
  if (!customer.data || isOpening) {
    return (
      <Container className="flex flex-col gap-3 p-6">
        <Skeleton className="h-8 w-64" />
        <Skeleton className="h-40" />
      </Container>
    )
  }
  return (
    <div className="grid grid-cols-1 gap-3 xl:grid-cols-[minmax(0,1fr)_20rem]">
      <Container className="divide-y p-0">
        <SheetHead
          customer={customer.data}
          credit={credit.data ?? null}
          last={last.data ?? null}
          repeatLast={repeatLast}
          leave={leave}
        />
        <SheetRows
          companyId={companyId}
          rows={sheet.rows}
          priced={order?.lines ?? []}
          problems={problems}
          currency={customer.data.currency_code}
          act={act}
          toField={() => field.current?.focus()}
        />
        <GoodsField
          ref={field}
          companyId={companyId}
          currency={customer.data.currency_code}
          add={(rows) => act({ do: "add", rows })}
        />
      </Container>
      <SheetSide
        sheet={sheet}
        act={act}
        usual={usual}
        addresses={addresses}
        hasCredit={Boolean(credit.data)}
        preview={sheet.rows.length ? preview.data : undefined}
        problems={problems.filter(({ line }) => line === undefined)}
        error={preview.error}
        isSettled={isSettled}
        canPlace={canPlace}
        isPlacing={placing.isPending}
        isLeaving={leaving.isPending}
        place={() => void place()}
        leaveForLater={() => void leaveForLater()}
      />
      {sheet.rows.length > 0 && (
        <SheetBar
          total={order?.total}
          currency={customer.data.currency_code}
          problems={problems.length}
          canPlace={canPlace}
          isPlacing={placing.isPending}
          place={() => void place()}
        />
      )}
    </div>
  )
}
