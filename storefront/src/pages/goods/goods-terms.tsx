import type { ReactNode } from "react"
import { useTranslation } from "react-i18next"
import { StockWord } from "../../components/stock-word"
import type { Goods } from "../../lib/api/answers"
import { money, quantity } from "../../lib/format"

type Rows = { title: string; rows: { key: string; name: string; value: ReactNode }[] }

/** Pairs of a name and what it comes to, under a title. */
function Pairs({ title, rows }: Rows) {
  return (
    <section>
      <h2 className="txt-compact-small-plus text-ui-fg-subtle pb-1">{title}</h2>
      <dl className="divide-ui-border-base divide-y">
        {rows.map(({ key, name, value }) => (
          <div key={key} className="flex items-baseline justify-between gap-4 py-2">
            <dt className="txt-compact-small">{name}</dt>
            <dd className="txt-compact-small-plus text-right tabular-nums">{value}</dd>
          </div>
        ))}
      </dl>
    </section>
  )
}

/** From which quantity on which price applies. */
export function Breaks({ goods, currency }: { goods: Goods; currency: string }) {
  const { t } = useTranslation()
  const steps = [goods.price, ...goods.breaks.filter((step) => step.quantity !== goods.price.quantity)]
  if (steps.length < 2) {
    return null
  }
  const rows = steps.map((step) => ({
    key: step.quantity,
    name: t("goods.from", { quantity: quantity(step.quantity) }),
    value: step.amount === null ? t("goods.noPrice") : money(step.amount, currency),
  }))
  return <Pairs title={t("goods.breaks")} rows={rows} />
}

/** What each warehouse has, as far as the merchant shows it. */
export function WarehouseStock({ stock }: Pick<Goods, "stock">) {
  const { t } = useTranslation()
  const { warehouses = [] } = stock
  if (warehouses.length === 0) {
    return null
  }
  const rows = warehouses.map(({ warehouse_id, warehouse, ...shown }) => ({
    key: warehouse_id,
    name: warehouse,
    value: <StockWord stock={shown} />,
  }))
  return <Pairs title={t("goods.perWarehouse")} rows={rows} />
}

/** Pack, minimum, multiple and maximum, in words. */
export function OrderTermsOf({ goods }: { goods: Goods }) {
  const { t } = useTranslation()
  const { pack_quantity, order_rule } = goods
  const terms = [
    pack_quantity && pack_quantity !== "1" && t("goods.packOf", { quantity: quantity(pack_quantity) }),
    order_rule?.minimum && t("goods.minimum", { quantity: quantity(order_rule.minimum) }),
    order_rule?.multiple && t("goods.multiple", { quantity: quantity(order_rule.multiple) }),
    order_rule?.maximum && t("goods.maximum", { quantity: quantity(order_rule.maximum) }),
  ].filter(Boolean)
  return terms.length > 0 ? <p className="txt-compact-small text-ui-fg-subtle">{terms.join(" · ")}</p> : null
}
