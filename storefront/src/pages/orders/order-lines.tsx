import { useTranslation } from "react-i18next"
import { GoodsPicture } from "../../components/goods-picture"
import type { CompanyOrderInFull, CompanyOrderLine } from "../../lib/api/answers"
import { money, quantity } from "../../lib/format"
import { Section } from "./section"

export function OrderLines({ order }: { order: CompanyOrderInFull }) {
  const { t } = useTranslation()
  const { currency_code } = order
  const sums = [
    { name: "goods", amount: order.item_subtotal },
    { name: "discount", amount: order.discount_subtotal === "0" ? null : `-${order.discount_subtotal}` },
    { name: "shipping", amount: order.shipping_subtotal },
    { name: "tax", amount: order.tax_total },
  ] as const
  return (
    <Section title={t("orders.goods")}>
      <ul className="divide-ui-border-base divide-y">
        {order.lines.map((line) => (
          <Line key={line.line} line={line} currency={currency_code} />
        ))}
      </ul>
      <dl className="border-ui-border-base ml-auto grid max-w-xs grid-cols-[1fr_auto] gap-x-6 gap-y-1 border-t pt-3 tabular-nums">
        {sums.map(
          ({ name, amount }) =>
            amount !== null && (
              <div key={name} className="txt-compact-small text-ui-fg-subtle contents">
                <dt>{t(`totals.${name}`)}</dt>
                <dd className="text-right">{money(amount, currency_code)}</dd>
              </div>
            ),
        )}
        <div className="txt-compact-large-plus contents">
          <dt>{t("totals.label")}</dt>
          <dd className="text-right">{money(order.total, currency_code)}</dd>
        </div>
      </dl>
    </Section>
  )
}

function Line({ line, currency }: { line: CompanyOrderLine; currency: string }) {
  const { t } = useTranslation()
  const back = [
    line.return_requested !== "0" &&
      t("orders.returnRequested", { quantity: quantity(line.return_requested) }),
    line.returned !== "0" && t("orders.returned", { quantity: quantity(line.returned) }),
  ].filter(Boolean)
  return (
    <li className="flex items-start gap-3 py-3">
      <GoodsPicture src={line.thumbnail} name={line.title} />
      <div className="min-w-0 flex-1">
        <p className="txt-compact-medium line-clamp-2">{line.title}</p>
        <p className="txt-compact-small text-ui-fg-subtle tabular-nums">
          {[line.sku, `${quantity(line.quantity)} × ${money(line.unit_price, currency)}`]
            .filter(Boolean)
            .join(" · ")}
        </p>
        {line.note && <p className="txt-compact-small text-ui-fg-subtle">{line.note}</p>}
        {back.length > 0 && <p className="txt-compact-small text-ui-tag-orange-text">{back.join(" · ")}</p>}
      </div>
      <span className="txt-compact-medium-plus shrink-0 text-right tabular-nums">
        {money(line.subtotal, currency)}
      </span>
    </li>
  )
}
