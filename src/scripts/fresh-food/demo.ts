import { readFileSync } from "fs"
import path from "path"
import { parse } from "csv-parse/sync"
import { referralsOf } from "../online-retail/referrals"
import type { Demo } from "../seed/demo"
import { dataFolder } from "../seed/demo-data"
import { companiesOf, contractsOf, TIERS, turnoverOf } from "./buyers"
import { categoriesOf, demoGoodsOf, goodsOf } from "./goods"
import type { SourceLine } from "./lines"
import { ANNOUNCEMENTS, PROMOTIONS } from "./offers"
import { ordersOf } from "./orders"
import { STAFF } from "./staff"
import { WAREHOUSES } from "./stock"

export function readFreshFoodLines(): SourceLine[] {
  const file = readFileSync(path.join(dataFolder("fresh-food"), "orders.csv"))
  return parse(file, { columns: true, bom: true }) as SourceLine[]
}

/** One day of a fresh-food distributor: its goods, units and buyers; prices and all else are made up by rules. */
export function freshFood(): Demo {
  const lines = readFreshFoodLines()
  const found = goodsOf(lines)
  const goods = demoGoodsOf(found)
  const goodsByName = new Map(goods.map((one) => [one.name, one]))
  const turnovers = turnoverOf(lines, new Map(goods.map(({ name, list_price }) => [name, list_price])))
  return {
    name: "fresh-food",
    mark: "Fresh food, one day; prices, stock and credit are made up",
    store: "福州生鲜配送",
    currencies: ["cny"],
    // Fresh vegetables, meat and eggs are sold free of VAT in China: nothing comes on top.
    regions: [{ name: "China", countries: ["cn"] }],
    delivery: { name: "标准配送", label: "标准", description: "免费送货" },
    warehouses: WAREHOUSES,
    categories: categoriesOf(found),
    goods,
    tiers: TIERS,
    companies: companiesOf(turnovers),
    staff: STAFF,
    payment_terms_days: 30,
    credit_reason: "开户额度：当日订货额的三十倍",
    contracts: contractsOf(lines, goodsByName),
    ...referralsOf(turnovers, { top: 2, distributors: 6 }),
    referred_at: "2024-01-01T00:00:00Z",
    commission_rules: [
      { level: 1, rate_bps: 200 },
      { level: 2, rate_bps: 50 },
      { level: 1, rate_bps: 300, category: "fruit" },
      { level: 1, rate_bps: 100, tier: "A" },
    ],
    promotions: PROMOTIONS,
    announcements: ANNOUNCEMENTS,
    orders: ordersOf(lines, goodsByName),
  }
}
