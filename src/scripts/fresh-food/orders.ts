import type { DemoGoods, DemoOrder, DemoOrderState } from "../seed/demo"
import { CATEGORIES } from "./categories"
import { categoryName, goodsName, toThousandths, type SourceLine } from "./lines"

/** What the buyers who are named at the start ordered of a category on the day, and what has become of it. */
const ORDERS: readonly (readonly [buyer: string, category: string, state: DemoOrderState])[] = [
  // buyer-05, a distributor, brought the two others.
  ["buyer-05", "dry-goods", "completed"],
  ["buyer-05", "tofu-and-pickles", "return_asked"],
  ["buyer-05", "eggs", "received"],
  ["buyer-05", "seasoning", "cancelled"],
  ["buyer-05", "meat", "shipped"],
  ["buyer-05", "frozen", "open"],
  ["buyer-07", "frozen", "completed"],
  ["buyer-07", "dry-goods", "cancelled"],
  ["buyer-07", "meat", "shipped"],
  ["buyer-07", "vegetables", "open"],
  ["buyer-18", "dry-goods", "completed"],
  ["buyer-18", "vegetables", "shipped"],
  ["buyer-18", "tofu-and-pickles", "open"],
]

/** The day's real lines, made into orders by category; what is short in the demo is left out. */
export function ordersOf(
  lines: readonly SourceLine[],
  goodsByName: ReadonlyMap<string, DemoGoods>,
): DemoOrder[] {
  return ORDERS.map(([company, handle, state]) => {
    const { name } = CATEGORIES.find((category) => category.handle === handle)!
    const ordered = lines.filter(
      ({ buyer, category }) => buyer === company && categoryName(category) === name,
    )
    return {
      number: `${company}:${handle}`,
      company,
      po_number: null,
      lines: ordered
        .map(({ goods, quantity }) => ({ goods: goodsByName.get(goodsName(goods))!, quantity }))
        .filter(({ goods, quantity }) => isPlenty(goods, quantity))
        .map(({ goods: { sku }, quantity }) => ({ sku, quantity })),
      priced_at: null,
      state,
    }
  })
}

/** So much that the demo's other orders take nothing from it that matters. */
const TIMES = 4n

function isPlenty({ stock }: DemoGoods, quantity: string): boolean {
  const total = [...stock.values()].reduce((sum, units) => sum + toThousandths(units), 0n)
  return total >= toThousandths(quantity) * TIMES
}
