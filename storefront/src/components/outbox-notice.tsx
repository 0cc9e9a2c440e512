import { Button } from "@medusajs/ui"
import { Link } from "@tanstack/react-router"
import { useTranslation } from "react-i18next"
import { money } from "../lib/format"
import type { QueuedOrder } from "../lib/sheet/outbox"
import { forgetQueued, useOutbox } from "../lib/sheet/use-outbox"
import { useSheet } from "../lib/sheet/use-sheet"

/** What became of the orders that were placed without network, wherever the buyer is. */
export function OutboxNotice() {
  const orders = useOutbox((outbox) => outbox.orders)
  const memberId = useSheet(({ known }) => known?.memberId)
  return orders
    .filter((order) => order.memberId === memberId)
    .map((order) => <QueuedNotice key={order.sheet.key} order={order} />)
}

function QueuedNotice({ order }: { order: QueuedOrder }) {
  const { t } = useTranslation()
  const isEmpty = useSheet(({ lines }) => lines.length === 0)
  const takeBack = useSheet((sheet) => sheet.takeBack)
  const { outcome, sheet } = order
  const forget = () => void forgetQueued(sheet.key)
  const putBack = async () => {
    await forgetQueued(sheet.key)
    takeBack(sheet)
  }
  const isRefused = outcome?.kind === "refused"
  return (
    <section
      role={isRefused ? "alert" : "status"}
      className="border-ui-border-base bg-ui-bg-base txt-compact-small flex flex-wrap items-center gap-x-4 gap-y-1 border-b px-4 py-2 lg:px-8"
    >
      <p className={isRefused ? "text-ui-fg-error flex-1" : "flex-1"}>{useOutcomeText(order)}</p>
      {outcome?.kind === "placed" && (
        <Button asChild variant="secondary" size="large" className="min-h-11" onClick={forget}>
          <Link to="/orders/$id" params={{ id: outcome.id }}>
            {t("outbox.show")}
          </Link>
        </Button>
      )}
      {outcome?.kind === "refused" && !outcome.isBack && (
        <Button variant="secondary" size="large" onClick={() => void putBack()}>
          {t("outbox.putBack")}
        </Button>
      )}
      {outcome === null && isEmpty && (
        // Only into an empty sheet: there it keeps its key, under which it may have reached the server already.
        <Button variant="transparent" size="large" onClick={() => void putBack()}>
          {t("outbox.takeBack")}
        </Button>
      )}
      {outcome && (
        <Button variant="transparent" size="large" onClick={forget}>
          {t("outbox.close")}
        </Button>
      )}
    </section>
  )
}

function useOutcomeText({ outcome, sheet, total, currency }: QueuedOrder): string {
  const { t } = useTranslation()
  if (!outcome) {
    return t("outbox.waiting", { count: sheet.lines.length })
  }
  if (outcome.kind === "placed") {
    return t("outbox.placed", { number: outcome.number })
  }
  if (outcome.hasChanged && total !== null && outcome.total !== null) {
    return t("outbox.changed", { before: money(total, currency), now: money(outcome.total, currency) })
  }
  return t(outcome.isBack ? "outbox.refusedBack" : "outbox.refused")
}
