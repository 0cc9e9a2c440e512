import { clx } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import type { CompanyOrder } from "../../lib/api/answers"
import { date, money } from "../../lib/format"

type Props = { payment: CompanyOrder["payment"]; currency: string }

/** What is owed for an order and by when; nothing where nothing is. */
export function OwedAmount({ payment: { status, owed, due_at }, currency }: Props) {
  const { t } = useTranslation()
  if (!due_at || (status !== "due" && status !== "overdue")) {
    return null
  }
  const figures = { amount: money(owed, currency), date: date(due_at) }
  return (
    <span
      className={clx(
        "txt-compact-small col-span-2 tabular-nums",
        status === "overdue" ? "text-ui-tag-red-text" : "text-ui-fg-subtle",
      )}
    >
      {status === "overdue" ? t("orders.owedSince", figures) : t("orders.owed", figures)}
    </span>
  )
}
