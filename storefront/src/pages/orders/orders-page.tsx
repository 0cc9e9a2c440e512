import { Button } from "@medusajs/ui"
import { Link } from "@tanstack/react-router"
import { useTranslation } from "react-i18next"
import { Empty } from "../../components/empty"
import { PageError } from "../../components/page-error"
import { PageHead } from "../../components/page-head"
import { RowsSkeleton } from "../../components/rows-skeleton"
import { useOrders } from "../../lib/api/use-orders"
import { date, money } from "../../lib/format"
import { OrderStatus } from "./order-status"

export function OrdersPage() {
  const { t } = useTranslation()
  const orders = useOrders()
  const rows = orders.data?.pages.flatMap((page) => page.orders) ?? []
  return (
    <>
      <PageHead title={t("orders.title")} />
      {orders.isPending && <RowsSkeleton />}
      {orders.isError && <PageError error={orders.error} retry={() => void orders.refetch()} />}
      {orders.isSuccess && rows.length === 0 && <Empty text={t("orders.none")} />}
      <ul className="divide-ui-border-base divide-y px-4 lg:px-8">
        {rows.map((order) => (
          <li key={order.id}>
            <Link
              to="/orders/$id"
              params={{ id: order.id }}
              className="focus-visible:shadow-borders-focus grid grid-cols-[minmax(0,1fr)_auto] gap-x-4 gap-y-1 rounded-md py-4 outline-none"
            >
              <span className="txt-compact-medium-plus">
                {t("orders.number", { number: order.display_id })}
              </span>
              <span className="txt-compact-medium-plus text-right tabular-nums">
                {money(String(order.total), order.currency_code)}
              </span>
              <span className="txt-compact-small text-ui-fg-subtle">
                {[date(order.created_at), order.metadata?.po_number].filter(Boolean).join(" · ")}
              </span>
              <OrderStatus order={order} />
            </Link>
          </li>
        ))}
      </ul>
      {orders.hasNextPage && (
        <div className="flex justify-center p-6">
          <Button
            variant="secondary"
            size="large"
            isLoading={orders.isFetchingNextPage}
            onClick={() => void orders.fetchNextPage()}
          >
            {t("orders.more")}
          </Button>
        </div>
      )}
    </>
  )
}
