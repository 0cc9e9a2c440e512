import { Button, clx } from "@medusajs/ui"
import { Link, useNavigate } from "@tanstack/react-router"
import { useEffect, useState } from "react"
import { useTranslation } from "react-i18next"
import { Empty } from "../../components/empty"
import { PageError } from "../../components/page-error"
import { PageHead } from "../../components/page-head"
import { useAddresses, useCompany, useCredit } from "../../lib/api/use-company"
import { usePlacing, usePreview } from "../../lib/api/use-placing"
import { orderBody } from "../../lib/sheet/order-body"
import { askable } from "../../lib/sheet/sheet-lines"
import { queueOrder } from "../../lib/sheet/use-outbox"
import { keptSheet, useSheet } from "../../lib/sheet/use-sheet"
import { useIsOnline } from "../../lib/use-is-online"
import { useLater } from "../../lib/use-later"
import { ListsPanel } from "./lists-panel"
import { OrderTerms } from "./order-terms"
import { PastePanel } from "./paste-panel"
import { SheetRows } from "./sheet-rows"
import { SheetTotals } from "./sheet-totals"
import { UndoToast } from "./undo-toast"
import { useUndoKey } from "./use-undo-key"

const TYPING_MS = 250

/** The heart of the mall: the list being filled, priced by the server as it grows, placed with one tap. */
export function SheetPage() {
  const { t } = useTranslation()
  const navigate = useNavigate()
  const sheet = useSheet()
  const { memberId, addresses, ...known } = useKnownBuyer()
  const credit = useCredit().data?.credit
  const isOnline = useIsOnline()
  const [panel, setPanel] = useState<"paste" | "lists" | null>(null)
  useUndoKey()
  const shipTo = (
    addresses.find(({ id }) => id === sheet.shipTo) ??
    addresses.find(({ is_default }) => is_default) ??
    addresses[0]
  )?.id
  const payment = sheet.payment || (credit === null ? "offline" : "credit")
  const still = useLater(sheet, TYPING_MS)
  const body = orderBody(still.lines, { ...still, payment }, shipTo)
  const preview = usePreview(body)
  const placing = usePlacing()
  const { order, problems = [], credit_after = null } = preview.data ?? {}
  const currency = order?.currency_code ?? known.currency
  const isAskable = askable(sheet.lines).length === sheet.lines.length
  const isTyping = still !== sheet
  const isSettled =
    !isTyping && preview.isSuccess && !preview.isPlaceholderData && preview.fetchStatus !== "fetching"
  const queue = async () => {
    if (body && memberId) {
      const total = isSettled && order ? order.total : null
      const queuedAt = new Date().toISOString()
      await queueOrder({ memberId, currency, body, total, sheet: keptSheet(sheet), queuedAt, outcome: null })
      sheet.startAnew()
    }
  }
  const place = () => {
    if (!isOnline) {
      void queue()
    } else if (body && order) {
      placing.mutate(
        { body, key: sheet.key, total: order.total },
        {
          onSuccess: ({ order: placed }) => {
            sheet.startAnew()
            void navigate({ to: "/orders/$id", params: { id: placed.id! } })
          },
          // The network was lost on the way: the order goes out again under the same key.
          onError: (error) => void (error instanceof TypeError ? queue() : preview.refetch()),
        },
      )
    }
  }
  const isEmpty = sheet.lines.length === 0
  const canSend = Boolean(body) && isAskable && !isTyping
  return (
    <div className={clx(!isEmpty && "lg:grid lg:grid-cols-[minmax(0,1fr)_22rem] lg:gap-8 lg:pr-8")}>
      <section aria-label={t("sheet.title")} className={clx(!isEmpty && "pb-60 lg:pb-8")}>
        <PageHead title={t("sheet.title")}>
          {panel === null && (
            <div className="flex flex-wrap justify-end gap-2">
              <Button variant="secondary" size="large" onClick={() => setPanel("lists")}>
                {t("lists.title")}
              </Button>
              <Button variant="secondary" size="large" onClick={() => setPanel("paste")}>
                {t("paste.open")}
              </Button>
            </div>
          )}
        </PageHead>
        {panel === "paste" && <PastePanel close={() => setPanel(null)} />}
        {panel === "lists" && <ListsPanel close={() => setPanel(null)} />}
        {preview.isError && <PageError error={preview.error} retry={() => void preview.refetch()} />}
        <SheetRows lines={sheet.lines} priced={order?.lines ?? []} problems={problems} currency={currency} />
        {isEmpty && panel === null && (
          <Empty text={t("sheet.empty")}>
            <Button asChild size="large" className="min-h-11">
              <Link to="/goods">{t("sheet.toGoods")}</Link>
            </Button>
          </Empty>
        )}
        {!isEmpty && <OrderTerms addresses={addresses} shipTo={shipTo} payment={payment} credit={credit} />}
      </section>
      {!isEmpty && (
        <SheetTotals
          order={order}
          creditAfter={credit_after}
          problems={problems.filter(({ line }) => line === undefined)}
          wrongRows={new Set(problems.flatMap(({ line }) => line ?? [])).size}
          currency={currency}
          isOnline={isOnline}
          isSettled={isSettled}
          isPlacing={placing.isPending}
          failure={placing.error instanceof TypeError ? null : placing.error}
          canPlace={canSend && (isOnline ? isSettled && problems.length === 0 : memberId !== "")}
          place={place}
        />
      )}
      <UndoToast />
    </div>
  )
}

/** Who fills the sheet: as the server says, and without network as it last said. */
function useKnownBuyer() {
  const company = useCompany().data
  const addresses = useAddresses().data
  const known = useSheet((sheet) => sheet.known)
  const know = useSheet((sheet) => sheet.know)
  useEffect(() => {
    if (company && addresses) {
      know({ memberId: company.member.id, currency: company.company.currency_code, addresses })
    }
  }, [company, addresses, know])
  return {
    memberId: company?.member.id ?? known?.memberId ?? "",
    currency: company?.company.currency_code ?? known?.currency ?? "gbp",
    addresses: addresses ?? known?.addresses ?? [],
  }
}
