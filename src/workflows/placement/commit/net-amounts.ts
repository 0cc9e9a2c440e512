import { orderFigures, type OrderFigures } from "../../../modules/placement/utils/order-figures"
import type { OrderLine } from "./order-input"

/** What each order line comes to after discounts, without tax: the draft line's figure, unless it was divided. */
export function netAmounts(
  currencyCode: string,
  lines: OrderLine[],
  { lines: drafted }: OrderFigures,
): Map<string, string> {
  const seen = new Set<string>()
  const dividedIds = new Set<string>()
  for (const { part } of lines) {
    if (seen.has(part.line_id)) {
      dividedIds.add(part.line_id)
    }
    seen.add(part.line_id)
  }
  const parts = lines.filter(({ part }) => dividedIds.has(part.line_id))
  const { lines: divided } = orderFigures(currencyCode, parts, [])
  return new Map(lines.map(({ id }) => [id, (divided.get(id) ?? drafted.get(id)!).net]))
}
