import { getRouteApi } from "@tanstack/react-router"
import { useTranslation } from "react-i18next"
import { PageError } from "../../components/page-error"
import { PageHead } from "../../components/page-head"
import { RowsSkeleton } from "../../components/rows-skeleton"
import { useOrder } from "../../lib/api/use-orders"
import { date, money, quantity } from "../../lib/format"
import { OrderStatus } from "./order-status"

const route = getRouteApi("/inside/orders/$id")

export function OrderPage() {
  const { t } = useTranslation()
  const { id } = route.useParams()
  const { data: order, isPending, isError, error, refetch } = useOrder(id)
  if (isPending) {
    return <RowsSkeleton rows={5} />
  }
  if (isError) {
    return <PageError error={error} retry={() => void refetch()} />
  }
  const position = ({ metadata }: (typeof order.items)[number]) => metadata?.position ?? 0
  const items = [...order.items].sort((a, b) => position(a) - position(b))
  return (
    <>
      <PageHead title={t("orders.number", { number: order.display_id })}>
        <OrderStatus order={order} />
      </PageHead>
      <p className="txt-compact-small text-ui-fg-subtle px-4 lg:px-8">
        {[date(order.created_at), order.metadata?.po_number, order.metadata?.remark]
          .filter(Boolean)
          .join(" · ")}
      </p>
      <ul className="divide-ui-border-base divide-y px-4 py-4 lg:px-8">
        {items.map((item) => (
          <li key={item.id} className="grid grid-cols-[minmax(0,1fr)_auto] gap-x-4 py-3">
            <span className="txt-compact-medium truncate">{item.title}</span>
            <span className="txt-compact-medium-plus text-right tabular-nums">
              {money(String(item.total), order.currency_code)}
            </span>
            <span className="txt-compact-xsmall text-ui-fg-subtle tabular-nums">
              {item.variant_sku} · {quantity(String(item.quantity))} ×{" "}
              {money(String(item.unit_price), order.currency_code)}
            </span>
          </li>
        ))}
      </ul>
      <p className="txt-compact-xlarge-plus px-4 pb-8 text-right tabular-nums lg:px-8">
        {money(String(order.total), order.currency_code)}
      </p>
    </>
  )
}
