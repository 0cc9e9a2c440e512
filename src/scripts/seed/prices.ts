import { newId } from "../../utils/ids"
import { rawAmount } from "../../utils/money"
import type { UnitOfWork } from "../../utils/unit-of-work"
import type { Buyers } from "./companies"
import type { Demo } from "./demo"
import type { SeededGoods } from "./goods"
import { insertRows } from "./insert-rows"

/** Tiers' discounts, and the companies' own prices; all else costs list price. */
export async function insertPrices(
  unit: UnitOfWork,
  { tiers: demoTiers, contracts, currencies: [currency], mark }: Demo,
  { tiers, companies }: Buyers,
  goods: readonly SeededGoods[],
): Promise<void> {
  await insertRows(
    unit,
    "tier_discount",
    demoTiers
      .filter(({ discount_bps }) => discount_bps > 0)
      .map(({ code, discount_bps }) => ({
        id: newId("tdisc"),
        customer_group_id: tiers.get(code)!.customer_group_id,
        rate_bps: discount_bps,
      })),
  )
  const groupOf = new Map(companies.map(({ code, customer_group_id }) => [code, customer_group_id]))
  const priceSetOf = new Map(goods.map(({ sku, price_set_id }) => [sku, price_set_id]))
  const rows = contracts.flatMap(({ company, sku, prices }) =>
    prices.map(({ min_quantity, amount, starts_at, ends_at }) => ({
      id: newId("cprice"),
      customer_group_id: groupOf.get(company),
      price_set_id: priceSetOf.get(sku),
      currency_code: currency,
      min_quantity,
      raw_min_quantity: rawAmount(min_quantity),
      amount,
      raw_amount: rawAmount(amount),
      starts_at,
      ends_at,
      source: mark,
    })),
  )
  await insertRows(unit, "contract_price", rows)
}
