import { fromPence, roundUpTo, toPence } from "../online-retail/exact"
import { spread } from "../online-retail/spread"
import type { DemoCompany, DemoContract } from "../seed/demo"
import { goodsName, toThousandths, type SourceLine } from "./lines"
import { shareOf } from "./list-price"

/** Ship-to: one of Fuzhou's districts and counties, at the gazetteer's coordinates. */
const DISTRICTS: readonly (readonly [name: string, latitude: number, longitude: number])[] = [
  ["鼓楼区", 26.08, 119.3],
  ["台江区", 26.07, 119.3],
  ["仓山区", 26.05, 119.32],
  ["晋安区", 26.08, 119.32],
  ["马尾区", 26.0, 119.45],
  ["闽侯县", 26.15, 119.13],
  ["连江县", 26.2, 119.53],
  ["长乐市", 25.97, 119.52],
]

/** By the worth of the day's orders at list price, best first. */
export const TIERS = [
  { code: "A", name: "A级客户", from: "4000.00", discount_bps: 500 },
  { code: "B", name: "B级客户", from: "1000.00", discount_bps: 200 },
  { code: "C", name: "C级客户", from: "0.00", discount_bps: 0 },
] as const

export type Turnover = { customer: string; turnover: string }

/** What each buyer's orders of the day come to at list price, in yuan; by number. */
export function turnoverOf(
  lines: readonly SourceLine[],
  listPrices: ReadonlyMap<string, string>,
): Turnover[] {
  const sums = new Map<string, bigint>()
  for (const { buyer, goods, quantity } of lines) {
    const amount = toThousandths(quantity) * toPence(listPrices.get(goodsName(goods))!)
    sums.set(buyer, (sums.get(buyer) ?? 0n) + amount)
  }
  return [...sums]
    .map(([customer, sum]) => ({ customer, turnover: fromPence(sum / 1000n) }))
    .sort((a, b) => (a.customer < b.customer ? -1 : 1))
}

const DAYS_OF_CREDIT = 30n
const SMALLEST_LIMIT = 500_000n
const LIMIT_STEP = 100_000n

/** A company for each buyer; credit for thirty such days, raised to the next ¥1,000, at least ¥5,000. */
export function companiesOf(turnovers: readonly Turnover[]): DemoCompany[] {
  return turnovers.map(({ customer, turnover }) => {
    const number = customer.replace(/^buyer-/, "")
    const [district, latitude, longitude] = DISTRICTS[spread(customer, DISTRICTS.length)]
    const limit = roundUpTo(toPence(turnover) * DAYS_OF_CREDIT, LIMIT_STEP)
    return {
      code: customer,
      name: `客户${number}`,
      tier: TIERS.find(({ from }) => toPence(turnover) >= toPence(from))!.code,
      credit_limit: fromPence(limit > SMALLEST_LIMIT ? limit : SMALLEST_LIMIT),
      address: {
        label: "收货处",
        address_1: `${district}，客户${number}收货处`,
        country_code: "cn",
        province: "福建省",
        city: "福州市",
        latitude,
        longitude,
      },
    }
  })
}

/** One in three of what a buyer ordered has a price agreed with them: 3 to 12 % below list. */
export function contractsOf(
  lines: readonly SourceLine[],
  goods: ReadonlyMap<string, { sku: string; list_price: string }>,
): DemoContract[] {
  const pairs = new Map(lines.map((line) => [`${line.buyer} ${goodsName(line.goods)}`, line]))
  return [...pairs].flatMap(([pair, { buyer, goods: written }]) => {
    if (spread(`agreed ${pair}`, 3) !== 0) {
      return []
    }
    const { sku, list_price } = goods.get(goodsName(written))!
    const amount = shareOf(list_price, 97n - BigInt(spread(pair, 10)))
    return [{ company: buyer, sku, prices: [{ min_quantity: "1", amount, starts_at: null, ends_at: null }] }]
  })
}
