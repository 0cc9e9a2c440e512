import { Button, clx } from "@medusajs/ui"
import { getRouteApi } from "@tanstack/react-router"
import { useEffect, useState } from "react"
import { useTranslation } from "react-i18next"
import { Empty } from "../../components/empty"
import { PageError } from "../../components/page-error"
import { PageHead } from "../../components/page-head"
import { RowsSkeleton } from "../../components/rows-skeleton"
import { useCatalog, useCategories } from "../../lib/api/use-catalog"
import { useLater } from "../../lib/use-later"
import { GoodsRow } from "./goods-row"

const route = getRouteApi("/inside/goods")

const TYPING_MS = 200

/** Goods to put into the sheet without leaving the list; what is looked for stands in the address. */
export function GoodsPage() {
  const { t } = useTranslation()
  const { q, category, in_stock } = route.useSearch()
  const navigate = route.useNavigate()
  const [typed, setTyped] = useState(q ?? "")
  const asked = useLater(typed.trim(), TYPING_MS)
  useEffect(() => {
    void navigate({ search: (before) => ({ ...before, q: asked || undefined }), replace: true })
  }, [asked, navigate])
  const catalog = useCatalog({ q, category_id: category, in_stock })
  const goods = catalog.data?.pages.flatMap((page) => page.goods) ?? []
  return (
    <>
      <PageHead title={t("goods.title")} />
      <div className="bg-ui-bg-subtle sticky top-0 z-10 flex flex-col gap-2 px-4 py-2 lg:px-8">
        <input
          type="search"
          enterKeyHint="search"
          value={typed}
          onChange={({ target }) => setTyped(target.value)}
          placeholder={t("goods.search")}
          aria-label={t("goods.search")}
          className="bg-ui-bg-field shadow-borders-base txt-compact-medium placeholder:text-ui-fg-muted focus-visible:shadow-borders-interactive-with-active h-11 w-full max-w-2xl rounded-md px-3 outline-none"
        />
        <Categories
          chosen={category}
          choose={(id) => void navigate({ search: (before) => ({ ...before, category: id }), replace: true })}
        />
      </div>
      {catalog.isPending && <RowsSkeleton />}
      {catalog.isError && <PageError error={catalog.error} retry={() => void catalog.refetch()} />}
      {catalog.isSuccess && goods.length === 0 && <Empty text={t("goods.none")} />}
      <ul
        className={clx(
          "divide-ui-border-base divide-y px-4 lg:px-8",
          catalog.isPlaceholderData && "opacity-60",
        )}
      >
        {goods.map((row) => (
          <li key={row.variant_id}>
            <GoodsRow goods={row} currency={catalog.data!.pages[0]!.currency_code} />
          </li>
        ))}
      </ul>
      {catalog.hasNextPage && (
        <div className="flex justify-center p-6">
          <Button
            variant="secondary"
            size="large"
            isLoading={catalog.isFetchingNextPage}
            onClick={() => void catalog.fetchNextPage()}
          >
            {t("goods.more")}
          </Button>
        </div>
      )}
    </>
  )
}

function Categories({ chosen, choose }: { chosen?: string; choose: (id: string | undefined) => void }) {
  const { t } = useTranslation()
  const { data = [] } = useCategories()
  if (data.length === 0) {
    return null
  }
  const all = [{ id: undefined, name: t("goods.all") }, ...data]
  return (
    <div
      role="group"
      aria-label={t("goods.categories")}
      className="-mx-4 flex gap-2 overflow-x-auto px-4 pb-1"
    >
      {all.map(({ id, name }) => (
        <button
          key={id ?? "all"}
          type="button"
          aria-pressed={chosen === id}
          onClick={() => choose(id)}
          className={clx(
            "txt-compact-small-plus h-11 shrink-0 rounded-full px-4 outline-none",
            "focus-visible:shadow-borders-focus",
            chosen === id
              ? "bg-ui-bg-interactive text-ui-fg-on-color"
              : "bg-ui-bg-base text-ui-fg-subtle shadow-borders-base",
          )}
        >
          {name}
        </button>
      ))}
    </div>
  )
}
