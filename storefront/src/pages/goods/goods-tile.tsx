import { GoodsPicture } from "../../components/goods-picture"
import { QuantityStepper } from "../../components/quantity-stepper"
import { StockWord } from "../../components/stock-word"
import type { Goods } from "../../lib/api/answers"
import { GoodsLink } from "./goods-link"
import { ListPrice, OwnPrice } from "./goods-price"
import { variantName } from "./variant-name"

/** One of the goods with a large picture, for who knows them by their looks. */
export function GoodsTile({ goods, currency }: { goods: Goods; currency: string }) {
  const variant = variantName(goods)
  return (
    <div className="bg-ui-bg-base shadow-elevation-card-rest relative flex h-full flex-col gap-2 rounded-lg p-2">
      <GoodsPicture src={goods.thumbnail} name={goods.name} className="aspect-square w-full" />
      <p className="txt-compact-small line-clamp-2 px-1">
        <GoodsLink goods={goods} />
      </p>
      <p className="txt-compact-xsmall text-ui-fg-subtle truncate px-1">
        {goods.sku}
        {variant && ` · ${variant}`}
      </p>
      <p className="mt-auto flex flex-wrap items-baseline gap-x-2 px-1">
        <OwnPrice price={goods.price} currency={currency} className="txt-compact-large-plus" />
        <ListPrice price={goods.price} currency={currency} />
      </p>
      <div className="-mx-1 flex min-h-11 flex-wrap items-center justify-between gap-1">
        <StockWord stock={goods.stock} className="pl-2" />
        <div className="relative z-[1] ml-auto">
          <QuantityStepper goods={goods} />
        </div>
      </div>
    </div>
  )
}
