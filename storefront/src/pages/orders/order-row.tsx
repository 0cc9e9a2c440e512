import { clx } from "@medusajs/ui"
import { Link } from "@tanstack/react-router"
import { useTranslation } from "react-i18next"
import type { CompanyOrder } from "../../lib/api/answers"
import { date, money } from "../../lib/format"
import { OrderReview } from "./order-review"
import { OrderStatus } from "./order-status"
import { OwedAmount } from "./owed-amount"

export function OrderRow({ order }: { order: CompanyOrder }) {
  const { t } = useTranslation()
  const { display_id, total, currency_code, placed_at, po_number, placed_by, lines } = order
  return (
    <Link
      to="/orders/$id"
      params={{ id: order.id }}
      className={clx(
        "focus-visible:shadow-borders-focus grid grid-cols-[minmax(0,1fr)_auto] gap-x-4 gap-y-1 rounded-md py-4 outline-none",
        "hover:bg-ui-bg-base-hover lg:-mx-3 lg:px-3",
      )}
    >
      <span className="txt-compact-medium-plus truncate">
        {[t("orders.number", { number: display_id }), po_number].filter(Boolean).join(" · ")}
      </span>
      <span className="txt-compact-medium-plus text-right tabular-nums">{money(total, currency_code)}</span>
      <span className="txt-compact-small text-ui-fg-subtle flex min-w-0 flex-col gap-y-1">
        <span>{`${date(placed_at)} · ${t("orders.lines", { count: lines })}`}</span>
        {placed_by && <span className="truncate">{placed_by}</span>}
      </span>
      <OrderStatus stage={order.stage} className="self-start justify-self-end" />
      <OrderReview review={order.review} />
      <OwedAmount payment={order.payment} currency={currency_code} />
    </Link>
  )
}
