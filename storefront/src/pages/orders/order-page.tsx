import { getRouteApi } from "@tanstack/react-router"
import { useTranslation } from "react-i18next"
import { PageError } from "../../components/page-error"
import { PageHead } from "../../components/page-head"
import { RowsSkeleton } from "../../components/rows-skeleton"
import { useOrder } from "../../lib/api/use-orders"
import { OrderActions } from "./order-actions"
import { OrderFacts } from "./order-facts"
import { OrderLines } from "./order-lines"
import { OrderParcels } from "./order-parcels"
import { OrderReview } from "./order-review"
import { OrderStatus } from "./order-status"
import { OrderTimeline } from "./order-timeline"
import { OwedAmount } from "./owed-amount"

const route = getRouteApi("/inside/orders/$id")

/** One order: what was ordered, where it is, what happened and what can be done about it. */
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
  return (
    <>
      <PageHead title={t("orders.number", { number: order.display_id })}>
        <OrderStatus stage={order.stage} />
      </PageHead>
      <div className="flex flex-col gap-1 px-4 lg:px-8">
        <OrderReview review={order.review} />
        <OwedAmount payment={order.payment} currency={order.currency_code} />
      </div>
      <OrderActions order={order} />
      <div className="grid gap-x-10 gap-y-2 px-4 pb-10 lg:grid-cols-[minmax(0,3fr)_minmax(0,2fr)] lg:px-8">
        <div className="flex min-w-0 flex-col gap-8">
          <OrderParcels order={order} />
          <OrderLines order={order} />
        </div>
        <div className="flex min-w-0 flex-col gap-8 pt-6 lg:pt-0">
          <OrderFacts order={order} />
          <OrderTimeline events={order.timeline} />
        </div>
      </div>
    </>
  )
}
