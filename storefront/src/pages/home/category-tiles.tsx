import { clx } from "@medusajs/ui"
import { Link } from "@tanstack/react-router"
import { useTranslation } from "react-i18next"
import { GoodsPicture } from "../../components/goods-picture"
import { Shapes } from "../../components/shapes"
import { useCategories } from "../../lib/api/use-catalog"
import { Block } from "./block"
import { CARD } from "./card"

const TILES = "grid grid-cols-2 gap-3 pt-3 sm:grid-cols-3 xl:grid-cols-4"

export function CategoryTiles() {
  const { t } = useTranslation()
  return (
    <Block
      title={t("home.categories")}
      asked={useCategories()}
      shape={<Shapes count={8} className={TILES} shape="h-14 sm:h-[4.5rem]" />}
      isEmpty={(categories) => !categories.length}
    >
      {(categories) => (
        <ul className={TILES}>
          {categories.map(({ id, name, metadata }) => (
            <li key={id}>
              <Link
                to="/goods"
                search={{ category: id }}
                className={clx(
                  CARD,
                  "txt-compact-small sm:txt-compact-medium flex h-full min-h-14 items-center gap-2 p-2 outline-none sm:gap-3",
                  "hover:shadow-elevation-card-hover focus-visible:shadow-borders-focus",
                )}
              >
                <GoodsPicture src={metadata?.thumbnail ?? null} name={name} className="size-10 sm:size-14" />
                <span className="min-w-0 break-words">{name}</span>
              </Link>
            </li>
          ))}
        </ul>
      )}
    </Block>
  )
}
