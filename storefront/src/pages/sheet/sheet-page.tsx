import { Button } from "@medusajs/ui"
import { Link, useNavigate } from "@tanstack/react-router"
import { useState } from "react"
import { useTranslation } from "react-i18next"
import { Empty } from "../../components/empty"
import { PageError } from "../../components/page-error"
import { PageHead } from "../../components/page-head"
import { useAddresses, useCompany } from "../../lib/api/use-company"
import { usePlacing, usePreview } from "../../lib/api/use-placing"
import { orderBody } from "../../lib/sheet/order-body"
import { askable } from "../../lib/sheet/sheet-lines"
import { useSheet } from "../../lib/sheet/use-sheet"
import { useLater } from "../../lib/use-later"
import { OrderTerms } from "./order-terms"
import { PastePanel } from "./paste-panel"
import { SheetRow } from "./sheet-row"
import { SheetTotals } from "./sheet-totals"

const TYPING_MS = 250

/** The heart of the mall: the list being filled, priced by the server as it grows, placed with one tap. */
export function SheetPage() {
  const { t } = useTranslation()
  const navigate = useNavigate()
  const sheet = useSheet()
  const company = useCompany()
  const addresses = useAddresses()
  const [chosen, setChosen] = useState<string>()
  const [isPasting, setPasting] = useState(false)
  const shipTo = chosen ?? addresses.data?.find(({ is_default }) => is_default)?.id ?? addresses.data?.[0]?.id
  const body = orderBody(useLater(sheet.lines, TYPING_MS), sheet, shipTo)
  const preview = usePreview(body)
  const placing = usePlacing()
  const head = (
    <>
      <PageHead title={t("sheet.title")}>
        {!isPasting && (
          <Button variant="secondary" size="large" onClick={() => setPasting(true)}>
            {t("paste.open")}
          </Button>
        )}
      </PageHead>
      {isPasting && <PastePanel close={() => setPasting(false)} />}
    </>
  )
  if (sheet.lines.length === 0) {
    return (
      <>
        {head}
        <Empty text={t("sheet.empty")}>
          <Button asChild size="large">
            <Link to="/goods">{t("sheet.toGoods")}</Link>
          </Button>
        </Empty>
      </>
    )
  }
  const order = preview.data?.order
  const problems = preview.data?.problems ?? []
  const currency = company.data?.company.currency_code ?? "gbp"
  const positions = new Map(askable(sheet.lines).map((line, index) => [line.id, index + 1]))
  const linesBySku = new Map(order?.lines.map((line) => [line.sku, line]))
  const isSettled = !preview.isPlaceholderData && !preview.isFetching
  const place = () => {
    if (body && order) {
      placing.mutate(
        { body, key: sheet.key, total: order.total },
        {
          onSuccess: ({ order: placed }) => {
            sheet.startAnew()
            void navigate({ to: "/orders/$id", params: { id: placed.id! } })
          },
          onError: () => void preview.refetch(),
        },
      )
    }
  }
  return (
    <div className="lg:grid lg:grid-cols-[minmax(0,1fr)_22rem] lg:gap-8 lg:pr-8">
      <section aria-label={t("sheet.title")} className="pb-40 lg:pb-8">
        {head}
        {preview.isError && <PageError error={preview.error} retry={() => void preview.refetch()} />}
        <ul className="divide-ui-border-base divide-y px-4 lg:px-8">
          {sheet.lines.map((line) => (
            <li key={line.id}>
              <SheetRow
                line={line}
                priced={linesBySku.get(line.sku)}
                problem={problems.find((problem) => problem.line === positions.get(line.id))}
                currency={currency}
              />
            </li>
          ))}
        </ul>
        <OrderTerms addresses={addresses.data ?? []} shipTo={shipTo} choose={setChosen} />
      </section>
      <SheetTotals
        order={order}
        problems={problems.filter(({ line }) => line === undefined)}
        currency={currency}
        isSettled={isSettled}
        isPlacing={placing.isPending}
        failure={placing.error}
        canPlace={Boolean(order) && problems.length === 0 && isSettled}
        place={place}
      />
    </div>
  )
}
