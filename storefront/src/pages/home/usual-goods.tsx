import { useTranslation } from "react-i18next"
import { RowsSkeleton } from "../../components/rows-skeleton"
import { Shapes } from "../../components/shapes"
import { useUsualGoods } from "../../lib/api/use-catalog"
import { GoodsRow } from "../goods/goods-row"
import { GoodsTile } from "../goods/goods-tile"
import { Block } from "./block"

const TILES = "hidden gap-3 pt-3 sm:grid sm:grid-cols-3 lg:grid-cols-4 2xl:grid-cols-5"

/** What the company orders most often, to be put into the sheet from here. */
export function UsualGoods() {
  const { t } = useTranslation()
  return (
    <Block
      title={t("home.usual")}
      asked={useUsualGoods()}
      shape={
        <>
          <div className="-mx-4 sm:hidden">
            <RowsSkeleton rows={3} />
          </div>
          <Shapes count={4} className={TILES} shape="h-72" />
        </>
      }
      isEmpty={() => false}
    >
      {({ goods, currency_code }) =>
        goods.length === 0 ? (
          <p className="txt-medium text-ui-fg-subtle pt-2">{t("home.noneYet")}</p>
        ) : (
          <>
            {/* Rows for a thumb, pictures where there is room for them. */}
            <ul className="divide-ui-border-base divide-y sm:hidden">
              {goods.map((one) => (
                <li key={one.variant_id}>
                  <GoodsRow goods={one} currency={currency_code} />
                </li>
              ))}
            </ul>
            <ul className={TILES}>
              {goods.map((one) => (
                <li key={one.variant_id}>
                  <GoodsTile goods={one} currency={currency_code} />
                </li>
              ))}
            </ul>
          </>
        )
      }
    </Block>
  )
}
