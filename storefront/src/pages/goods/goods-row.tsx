import { clx } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import { GoodsPicture } from "../../components/goods-picture"
import { QuantityStepper } from "../../components/quantity-stepper"
import { StockWord } from "../../components/stock-word"
import type { Goods } from "../../lib/api/answers"
import { money, quantity } from "../../lib/format"
import { GoodsLink } from "./goods-link"
import { ListPrice, OwnPrice } from "./goods-price"
import { nextBreak } from "./next-break"
import { variantName } from "./variant-name"

/** On a wide screen every row is one of a table: the columns are the same in all of them. */
const COLUMNS = "xl:grid-cols-[2.5rem_minmax(0,1fr)_7rem_3rem_6rem_5.5rem_9rem_7.5rem_9.5rem] xl:gap-x-3"

const CELL = "xl:row-start-1"

/** One of the goods as a buyer who knows them reads it. */
export function GoodsRow({ goods, currency }: { goods: Goods; currency: string }) {
  const { t } = useTranslation()
  const next = nextBreak(goods)
  const variant = variantName(goods)
  return (
    <div
      className={clx(
        "relative grid grid-cols-[auto_minmax(0,1fr)_auto] items-center gap-x-3 gap-y-1 py-3 xl:py-1",
        "xl:hover:bg-ui-bg-base-hover",
        COLUMNS,
      )}
    >
      <GoodsPicture src={goods.thumbnail} name={goods.name} className="size-14 xl:size-10" />
      <div className="min-w-0 xl:contents">
        <p className={clx("txt-compact-medium xl:txt-compact-small line-clamp-2 xl:col-start-2", CELL)}>
          <GoodsLink goods={goods} />
          {variant && <span className="text-ui-fg-subtle hidden xl:inline"> · {variant}</span>}
        </p>
        <p className={clx("txt-compact-xsmall text-ui-fg-subtle truncate xl:col-start-3 xl:font-mono", CELL)}>
          {goods.sku}
          {variant && <span className="xl:hidden"> · {variant}</span>}
        </p>
        {goods.pack_quantity && (
          <p
            className={clx(
              "txt-compact-xsmall text-ui-fg-subtle tabular-nums xl:col-start-4 xl:text-right",
              CELL,
              goods.pack_quantity === "1" && "hidden xl:block",
            )}
          >
            <span className="xl:sr-only">
              {t("goods.packOf", { quantity: quantity(goods.pack_quantity) })}
            </span>
            <span aria-hidden="true" className="hidden xl:inline">
              {quantity(goods.pack_quantity)}
            </span>
          </p>
        )}
        <p className="mt-1 flex flex-wrap items-baseline gap-x-2 xl:contents">
          <OwnPrice
            price={goods.price}
            currency={currency}
            className={clx(
              "txt-compact-large-plus xl:txt-compact-medium-plus xl:col-start-5 xl:text-right",
              CELL,
            )}
          />
          <ListPrice
            price={goods.price}
            currency={currency}
            className={clx("xl:col-start-6 xl:text-right", CELL)}
          />
          <StockWord stock={goods.stock} className={clx("xl:col-start-8 xl:pl-3", CELL)} />
        </p>
        {next && (
          <p
            className={clx(
              "txt-compact-xsmall text-ui-fg-subtle tabular-nums xl:col-start-7 xl:text-right",
              CELL,
            )}
          >
            {t("goods.nextBreak", { quantity: quantity(next.quantity), price: money(next.amount, currency) })}
          </p>
        )}
      </div>
      <div className={clx("relative z-[1] xl:col-start-9 xl:justify-self-end", CELL)}>
        <QuantityStepper goods={goods} />
      </div>
    </div>
  )
}

/** What stands in the columns of a wide screen. */
export function GoodsColumns() {
  const { t } = useTranslation()
  const titles = ["name", "code", "pack", "price", "list", "nextBreak", "stock", "quantity"] as const
  const isFigure = (title: string) => ["pack", "price", "list", "nextBreak", "quantity"].includes(title)
  return (
    <div
      aria-hidden="true"
      className={clx("txt-compact-xsmall-plus text-ui-fg-subtle hidden xl:grid", COLUMNS)}
    >
      {titles.map((title) => (
        <span
          key={title}
          className={clx(
            title === "name" && "col-start-2",
            title === "stock" && "pl-3",
            isFigure(title) && "text-right",
          )}
        >
          {t(`goods.column.${title}`)}
        </span>
      ))}
    </div>
  )
}
