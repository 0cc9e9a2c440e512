import { Badge } from "@medusajs/ui"
import { Link } from "@tanstack/react-router"
import { useTranslation } from "react-i18next"
import { TEXT_LINK } from "../../components/text-link"
import type { Receivable } from "../../lib/api/answers"
import { date, money } from "../../lib/format"

/** What is owed for an order, and until when. */
export function ReceivableRow({
  order_id,
  order_display_id,
  open,
  amount,
  currency_code,
  due_at,
  is_overdue,
}: Receivable) {
  const { t } = useTranslation()
  return (
    <div className="flex items-center gap-3 py-2">
      <div className="min-w-0 flex-1">
        <Link to="/orders/$id" params={{ id: order_id }} className={TEXT_LINK}>
          {t("orders.number", { number: order_display_id ?? "–" })}
        </Link>
        <p className="txt-compact-small text-ui-fg-subtle flex flex-wrap items-center gap-2">
          {t("due.at", { date: date(due_at) })}
          {is_overdue && (
            <Badge size="2xsmall" color="red">
              {t("due.overdue")}
            </Badge>
          )}
        </p>
      </div>
      <div className="text-right tabular-nums">
        <p className="txt-compact-medium-plus">{money(open, currency_code)}</p>
        {open !== amount && (
          <p className="txt-compact-small text-ui-fg-subtle">
            {t("due.of", { amount: money(amount, currency_code) })}
          </p>
        )}
      </div>
    </div>
  )
}
