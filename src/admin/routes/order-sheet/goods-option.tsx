import { Text, clx } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import type { Goods } from "../../lib/order-sheet/api"
import { useFormat } from "../../lib/use-format"

type Props = { goods: Goods; currency: string; isMarked: boolean; mark: () => void; take: () => void }

/** Goods with the customer's price and the stock. */
export const GoodsOption = ({ goods, currency, isMarked, mark, take }: Props) => {
  const { t } = useTranslation("b2b")
  const { money, quantity } = useFormat()
  const { variant_id, sku, name, price, stock } = goods
  return (
    <li
      id={`goods-${variant_id}`}
      role="option"
      aria-selected={isMarked}
      // Before the field loses the focus.
      onMouseDown={(event) => {
        event.preventDefault()
        take()
      }}
      onMouseEnter={mark}
      className={clx(
        "grid cursor-pointer grid-cols-[7rem_minmax(0,1fr)_7rem_6rem] items-center gap-3 rounded-md px-2 py-1.5",
        isMarked && "bg-ui-bg-base-hover",
      )}
    >
      <Text size="small" leading="compact" className="text-ui-fg-subtle truncate font-mono">
        {sku}
      </Text>
      <Text size="small" leading="compact" className="truncate">
        {name}
      </Text>
      <Text size="small" leading="compact" className="text-right tabular-nums">
        {price.amount === null ? "–" : money(price.amount, currency)}
      </Text>
      <Text
        size="small"
        leading="compact"
        className={clx(
          "text-right tabular-nums",
          stock.level === "none" ? "text-ui-fg-error" : "text-ui-fg-subtle",
        )}
      >
        {stock.available === null ? "–" : t("orderSheet.inStock", { quantity: quantity(stock.available) })}
      </Text>
    </li>
  )
}
