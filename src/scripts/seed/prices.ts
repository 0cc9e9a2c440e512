import { newId } from "../../utils/ids"
import { rawAmount } from "../../utils/money"
import type { UnitOfWork } from "../../utils/unit-of-work"
import { contractPrices, type Observation } from "../online-retail/contract-prices"
import { TIERS } from "../online-retail/terms"
import type { Buyers } from "./companies"
import type { PlaceableLine } from "./demo-data"
import type { SeededGoods } from "./goods"
import { insertRows } from "./insert-rows"

const CURRENCY = "gbp"
const SOURCE = "Online Retail, November 2011"

/** What each customer paid becomes their own price; what they never bought costs list price less the tier's discount. */
export async function insertPrices(
  unit: UnitOfWork,
  { tiers, companies }: Buyers,
  goods: readonly SeededGoods[],
  lines: readonly PlaceableLine[],
): Promise<void> {
  await insertRows(
    unit,
    "tier_discount",
    TIERS.filter(({ discount_bps }) => discount_bps > 0).map(({ code, discount_bps }) => ({
      id: newId("tdisc"),
      customer_group_id: tiers.get(code)!.customer_group_id,
      rate_bps: discount_bps,
    })),
  )
  const groupOf = new Map(companies.map(({ customer, customer_group_id }) => [customer, customer_group_id]))
  const priceSetOf = new Map(goods.map(({ sku, price_set_id }) => [sku, price_set_id]))
  const rows = [...observationsByPair(lines).values()].flatMap(({ customer, sku, observations }) =>
    contractPrices(observations).map(({ min_quantity, amount, starts_at, ends_at }) => ({
      id: newId("cprice"),
      customer_group_id: groupOf.get(customer),
      price_set_id: priceSetOf.get(sku),
      currency_code: CURRENCY,
      min_quantity: min_quantity.toString(),
      raw_min_quantity: rawAmount(min_quantity.toString()),
      amount,
      raw_amount: rawAmount(amount),
      starts_at,
      ends_at,
      source: SOURCE,
    })),
  )
  await insertRows(unit, "contract_price", rows)
}

type Pair = { customer: string; sku: string; observations: Observation[] }

/** What each customer paid for each goods. */
export function observationsByPair(lines: readonly PlaceableLine[]): Map<string, Pair> {
  const pairs = new Map<string, Pair>()
  for (const { customer, sku, quantity, unit_price, invoiced_at } of lines) {
    const key = `${customer} ${sku}`
    const pair = pairs.get(key) ?? { customer, sku, observations: [] }
    pairs.set(key, pair)
    pair.observations.push({ quantity: BigInt(quantity), price: unit_price, at: invoiced_at })
  }
  return pairs
}
