import { Button, clx } from "@medusajs/ui"
import { getRouteApi, Link } from "@tanstack/react-router"
import { useCallback, useEffect, useState } from "react"
import { useTranslation } from "react-i18next"
import { Chip } from "../../components/chip"
import { Empty } from "../../components/empty"
import { LoadMore } from "../../components/load-more"
import { PageError } from "../../components/page-error"
import { PageHead } from "../../components/page-head"
import { RowsSkeleton } from "../../components/rows-skeleton"
import { SearchField } from "../../components/search-field"
import { useOrders } from "../../lib/api/use-orders"
import { useLater } from "../../lib/use-later"
import { OrderRow } from "./order-row"
import { ORDER_TABS, type OrderTab } from "./order-tabs"

const route = getRouteApi("/inside/orders")

const TYPING_MS = 200

/** The company's orders; what is looked for stands in the address. */
export function OrdersPage() {
  const { t } = useTranslation()
  const { q, tab } = route.useSearch()
  const navigate = route.useNavigate()
  const [typed, setTyped] = useState(q ?? "")
  const asked = useLater(typed.trim(), TYPING_MS)
  useEffect(() => {
    void navigate({ search: (before) => ({ ...before, q: asked || undefined }), replace: true })
  }, [asked, navigate])
  const orders = useOrders({ stages: ORDER_TABS.find(({ name }) => name === tab)?.stages, q })
  const { fetchNextPage } = orders
  const loadMore = useCallback(() => void fetchNextPage(), [fetchNextPage])
  const rows = orders.data?.pages.flatMap((page) => page.orders) ?? []
  const isNarrowed = Boolean(q ?? tab)
  return (
    <>
      <PageHead title={t("orders.title")} />
      <div className="bg-ui-bg-subtle sticky top-0 z-10 flex flex-col gap-2 px-4 py-2 lg:px-8">
        <SearchField label={t("orders.search")} value={typed} change={setTyped} />
        <Tabs
          chosen={tab}
          choose={(name) => void navigate({ search: (before) => ({ ...before, tab: name }), replace: true })}
        />
      </div>
      {orders.isPending && <RowsSkeleton />}
      {orders.isError && <PageError error={orders.error} retry={() => void orders.refetch()} />}
      {orders.isSuccess && rows.length === 0 && (
        <Empty text={t(isNarrowed ? "orders.noneFound" : "orders.none")}>
          {!isNarrowed && (
            <Button asChild size="large" className="min-h-11">
              <Link to="/goods">{t("orders.toGoods")}</Link>
            </Button>
          )}
        </Empty>
      )}
      <ul
        className={clx(
          "divide-ui-border-base max-w-5xl divide-y px-4 lg:px-8",
          orders.isPlaceholderData && "opacity-60",
        )}
      >
        {rows.map((order) => (
          <li key={order.id}>
            <OrderRow order={order} />
          </li>
        ))}
      </ul>
      {orders.hasNextPage && <LoadMore isLoading={orders.isFetchingNextPage} load={loadMore} />}
    </>
  )
}

function Tabs({ chosen, choose }: { chosen?: OrderTab; choose: (tab: OrderTab | undefined) => void }) {
  const { t } = useTranslation()
  return (
    <div
      role="group"
      aria-label={t("orders.tabs.label")}
      className="-mx-4 flex gap-2 overflow-x-auto px-4 py-1 lg:-mx-8 lg:px-8"
    >
      {[undefined, ...ORDER_TABS.map(({ name }) => name)].map((name) => (
        <Chip key={name ?? "all"} isOn={chosen === name} toggle={() => choose(name)}>
          {t(`orders.tabs.${name ?? "all"}`)}
        </Chip>
      ))}
    </div>
  )
}
