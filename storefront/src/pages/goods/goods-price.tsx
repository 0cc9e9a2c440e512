import { clx } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import type { Goods } from "../../lib/api/answers"
import { money } from "../../lib/format"

type Props = { price: Goods["price"]; currency: string; className?: string }

/** What the buyer pays. */
export function OwnPrice({ price, currency, className }: Props) {
  const { t } = useTranslation()
  return price.amount === null ? (
    <span className={clx("txt-compact-small text-ui-fg-subtle", className)}>{t("goods.noPrice")}</span>
  ) : (
    <span className={clx("tabular-nums", className)}>{money(price.amount, currency)}</span>
  )
}

/** The list price, where the buyer has another one. */
export function ListPrice({ price, currency, className }: Props) {
  const { t } = useTranslation()
  if (price.list_amount === null || price.list_amount === price.amount) {
    return null
  }
  return (
    <s className={clx("txt-compact-xsmall text-ui-fg-subtle tabular-nums", className)}>
      <span className="sr-only">{t("goods.column.list")} </span>
      {money(price.list_amount, currency)}
    </s>
  )
}
