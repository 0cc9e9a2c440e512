import { clx } from "@medusajs/ui"
import { getRouteApi } from "@tanstack/react-router"
import { useEffect, useState } from "react"
import { useTranslation } from "react-i18next"
import { Empty } from "../../components/empty"
import { LoadMore } from "../../components/load-more"
import { PageError } from "../../components/page-error"
import { PageHead } from "../../components/page-head"
import { RowsSkeleton } from "../../components/rows-skeleton"
import { SearchField } from "../../components/search-field"
import { useCatalog } from "../../lib/api/use-catalog"
import { useGoodsView } from "../../lib/goods-view"
import { useLater } from "../../lib/use-later"
import { GoodsFilters, ViewSwitch } from "./goods-filters"
import { GoodsColumns, GoodsRow } from "./goods-row"
import { GoodsTile } from "./goods-tile"

const route = getRouteApi("/inside/goods")

const TYPING_MS = 150

const GRID = "grid grid-cols-2 gap-3 sm:grid-cols-3 lg:grid-cols-4 xl:grid-cols-6"

/** Goods to put into the sheet without leaving the list; what is looked for stands in the address. */
export function GoodsPage() {
  const { t } = useTranslation()
  const { q, category, in_stock } = route.useSearch()
  const navigate = route.useNavigate()
  const [typed, setTyped] = useState(q ?? "")
  const asked = useLater(typed.trim(), TYPING_MS)
  const isGrid = useGoodsView(({ view }) => view === "grid")
  useEffect(() => {
    void navigate({ search: (before) => ({ ...before, q: asked || undefined }), replace: true })
  }, [asked, navigate])
  const catalog = useCatalog({ q, category_id: category, in_stock })
  const pages = catalog.data?.pages ?? []
  const goods = pages.flatMap((page) => page.goods)
  const One = isGrid ? GoodsTile : GoodsRow
  return (
    <>
      <PageHead title={t("goods.title")}>
        <ViewSwitch />
      </PageHead>
      <div className="bg-ui-bg-subtle sticky top-0 z-10 flex flex-col gap-2 px-4 py-2 lg:px-8">
        <SearchField label={t("goods.search")} value={typed} change={setTyped} />
        <GoodsFilters
          category={category}
          choose={(id) => void navigate({ search: (before) => ({ ...before, category: id }), replace: true })}
          inStock={
            pages[0]?.stock_display === "hidden"
              ? undefined
              : {
                  isOn: in_stock === true,
                  toggle: () =>
                    void navigate({
                      search: (before) => ({ ...before, in_stock: before.in_stock ? undefined : true }),
                      replace: true,
                    }),
                }
          }
        />
        {!isGrid && <GoodsColumns />}
      </div>
      {catalog.isPending && <RowsSkeleton />}
      {catalog.isError && <PageError error={catalog.error} retry={() => void catalog.refetch()} />}
      {catalog.isSuccess && goods.length === 0 && <Empty text={t("goods.none")} />}
      <ul
        className={clx(
          "px-4 lg:px-8",
          isGrid ? GRID : "divide-ui-border-base divide-y",
          catalog.isPlaceholderData && "opacity-60",
        )}
      >
        {goods.map((row) => (
          // Far from the screen a row takes its place and is not drawn: thousands of them stay fluid. What is drawn ends
          // at its edge, so that leaves room for shadows.
          <li
            key={row.variant_id}
            className={clx(
              "[content-visibility:auto]",
              isGrid
                ? "-m-1 p-1 [contain-intrinsic-size:auto_21rem]"
                : "-mx-1 px-1 [contain-intrinsic-size:auto_5.5rem]",
            )}
          >
            <One goods={row} currency={pages[0]!.currency_code} />
          </li>
        ))}
      </ul>
      {catalog.hasNextPage && (
        <LoadMore isLoading={catalog.isFetchingNextPage} load={() => void catalog.fetchNextPage()} />
      )}
    </>
  )
}
