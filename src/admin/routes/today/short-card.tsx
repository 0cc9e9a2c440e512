import { useTranslation } from "react-i18next"
import type { ShortLine } from "../../lib/today"
import { useFormat } from "../../lib/use-format"
import { Card, CardLine, Nothing } from "./card"

/** Goods that are gone and were ordered lately, the most wanted first. */
export const ShortCard = ({ goods, count }: { goods: ShortLine[]; count: number }) => {
  const { t } = useTranslation("b2b")
  const { quantity } = useFormat()
  return (
    <Card title={t("today.short.title")} count={count}>
      {count === 0 && <Nothing text={t("today.short.none")} />}
      {goods.map(({ inventory_item_id, sku, title, ordered }) => (
        <CardLine
          key={inventory_item_id}
          to={`/inventory/${inventory_item_id}`}
          title={title ?? sku ?? "–"}
          hint={sku ?? undefined}
          figure={t("today.short.ordered", { quantity: quantity(ordered) })}
        />
      ))}
    </Card>
  )
}
