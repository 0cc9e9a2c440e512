import { clx } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import { Chip } from "../../components/chip"
import { useAllCategories } from "../../lib/api/use-catalog"
import { useGoodsView } from "../../lib/goods-view"
import { categoryRows, wayTo } from "./category-rows"

type Props = {
  category?: string
  choose: (category: string | undefined) => void
  /** Undefined where the merchant hides stock: then there is nothing to filter by. */
  inStock?: { isOn: boolean; toggle: () => void }
}

/** Categories, those below the chosen one in a row of their own, and the goods that are there. */
export function GoodsFilters({ category, choose, inStock }: Props) {
  const { t } = useTranslation()
  const { data: all = [] } = useAllCategories()
  const way = wayTo(all, category)
  return categoryRows(all, category).map((row, depth) => (
    <div
      key={way[depth - 1] ?? "top"}
      role="group"
      aria-label={t("goods.categories")}
      className="-mx-4 flex gap-2 overflow-x-auto px-4 py-1 lg:-mx-8 lg:flex-wrap lg:px-8"
    >
      {depth === 0 && inStock && (
        <Chip isOn={inStock.isOn} toggle={inStock.toggle}>
          {t("goods.inStock")}
        </Chip>
      )}
      <Chip isOn={way[depth] === undefined} toggle={() => choose(way[depth - 1])}>
        {t("goods.all")}
      </Chip>
      {row.map(({ id, name }) => (
        <Chip key={id} isOn={way[depth] === id} toggle={() => choose(id)}>
          {name}
        </Chip>
      ))}
    </div>
  ))
}

const LOOKS = {
  list: { label: "goods.asList", path: "M4 6h16M4 12h16M4 18h16" },
  grid: { label: "goods.asGrid", path: "M4 4h7v7H4zM13 4h7v7h-7zM4 13h7v7H4zM13 13h7v7h-7z" },
} as const

/** A list for who knows the goods, a grid for who looks for them. */
export function ViewSwitch() {
  const { t } = useTranslation()
  const { view, show } = useGoodsView()
  return (
    <div role="group" aria-label={t("goods.view")} className="flex">
      {(["list", "grid"] as const).map((name) => (
        <button
          key={name}
          type="button"
          aria-pressed={view === name}
          aria-label={t(LOOKS[name].label)}
          onClick={() => show(name)}
          className={clx(
            "focus-visible:shadow-borders-focus grid size-11 place-items-center rounded-md outline-none",
            view === name ? "text-ui-fg-interactive bg-ui-bg-base-pressed" : "text-ui-fg-subtle",
          )}
        >
          <svg viewBox="0 0 24 24" className="size-5" fill="none" stroke="currentColor" strokeWidth="1.75">
            <path d={LOOKS[name].path} />
          </svg>
        </button>
      ))}
    </div>
  )
}
