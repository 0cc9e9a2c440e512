import { useTranslation } from "react-i18next"
import { GoodsPicture } from "../../components/goods-picture"
import { QuantityStepper } from "../../components/quantity-stepper"
import { StockWord } from "../../components/stock-word"
import type { Goods } from "../../lib/api/answers"
import { money, quantity } from "../../lib/format"

/** What the platform calls the variant of goods that have only one. */
const ONLY_VARIANT = "Default variant"

/** One of the goods as a buyer who knows them reads it. */
export function GoodsRow({ goods, currency }: { goods: Goods; currency: string }) {
  const { t } = useTranslation()
  const { price, breaks } = goods
  const next = breaks.find((step) => step.amount !== null && step.quantity !== price.quantity)
  const hasOwnPrice = price.list_amount !== null && price.list_amount !== price.amount
  return (
    <div className="grid grid-cols-[auto_minmax(0,1fr)_auto] items-center gap-x-3 gap-y-1 py-3">
      <GoodsPicture src={goods.thumbnail} name={goods.name} />
      <div className="min-w-0">
        <p className="txt-compact-medium line-clamp-2">{goods.name}</p>
        <p className="txt-compact-xsmall text-ui-fg-subtle truncate">
          {goods.sku}
          {goods.variant_title && goods.variant_title !== ONLY_VARIANT && ` · ${goods.variant_title}`}
        </p>
        <p className="mt-1 flex flex-wrap items-baseline gap-x-2">
          {price.amount === null ? (
            <span className="txt-compact-small text-ui-fg-subtle">{t("goods.noPrice")}</span>
          ) : (
            <span className="txt-compact-large-plus tabular-nums">{money(price.amount, currency)}</span>
          )}
          {hasOwnPrice && (
            <s className="txt-compact-xsmall text-ui-fg-muted tabular-nums">
              {money(price.list_amount!, currency)}
            </s>
          )}
          <StockWord stock={goods.stock} />
        </p>
        {next && (
          <p className="txt-compact-xsmall text-ui-fg-subtle tabular-nums">
            {t("goods.nextBreak", {
              quantity: quantity(next.quantity),
              price: money(next.amount!, currency),
            })}
          </p>
        )}
      </div>
      <QuantityStepper goods={goods} />
    </div>
  )
}
