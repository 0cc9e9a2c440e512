import { giftPicture } from "../pictures/gift-kinds"
import type { Demo, DemoContract } from "../seed/demo"
import { readDemoData, type PlaceableLine } from "../seed/demo-data"
import { CATEGORIES } from "./categories"
import { contractPrices, type Observation } from "./contract-prices"
import { ANNOUNCEMENTS, PROMOTIONS } from "./offers"
import { ordersOf } from "./orders"
import { referralsOf } from "./referrals"
import { STAFF } from "./staff"
import { stockOf, WAREHOUSES } from "./stock"
import { creditLimitOf, TIERS, tierOf } from "./terms"

/** The countries of the customers' region at home: the Channel Islands are delivered to from there. */
const HOME_REGION = ["gb", "je"]

/** What each customer paid becomes their own price; what they never bought costs list price less the tier's discount. */
export function onlineRetail(): Demo {
  const { goods, customers, lines } = readDemoData()
  const countries = [...new Set(customers.map(({ country_code }) => country_code))].sort()
  const ordered = orderedOf(lines)
  return {
    name: "online-retail",
    mark: "Online Retail, November 2011",
    store: "Online Retail",
    currencies: ["gbp", "eur", "usd"],
    regions: [
      { name: "United Kingdom", countries: countries.filter((code) => HOME_REGION.includes(code)) },
      { name: "International", countries: countries.filter((code) => !HOME_REGION.includes(code)) },
    ],
    tax: { country_code: "gb", name: "VAT", code: "VAT", rate: 20 },
    delivery: { name: "Standard delivery", label: "Standard", description: "Delivered free of charge" },
    warehouses: WAREHOUSES.map((warehouse) => ({ ...warehouse, city: warehouse.name })),
    categories: CATEGORIES.map((name) => ({
      handle: handleOf(name),
      name,
      picture: giftPicture(name, name),
    })),
    goods: goods.map(({ sku, name, category, list_price }) => ({
      sku,
      name,
      handle: handleOf(`${name} ${sku}`),
      external_id: `online-retail:${sku}`,
      picture: giftPicture(name, category),
      categories: [handleOf(category)],
      list_price,
      breaks: [],
      // Goods of one variant, named as the terminal names it.
      option: "Default option",
      option_value: "Default option value",
      variant: "Default variant",
      allows_decimals: false,
      stock: new Map(
        [...stockOf(sku, ordered.get(sku) ?? 0n)].map(([warehouse, units]) => [warehouse, String(units)]),
      ),
    })),
    tiers: TIERS.map(({ code, discount_bps }) => ({ code, name: `Tier ${code}`, discount_bps })),
    companies: customers.map(({ customer, turnover, city, country_code, latitude, longitude }) => ({
      code: customer,
      name: `Customer ${customer}`,
      tier: tierOf(turnover),
      credit_limit: creditLimitOf(turnover),
      address: {
        label: "Goods in",
        address_1: `Goods in, Customer ${customer}`,
        city,
        country_code,
        latitude,
        longitude,
      },
    })),
    staff: STAFF,
    payment_terms_days: 30,
    credit_reason: "Opening limit: one and a half times the year's turnover",
    contracts: contractsOf(lines),
    ...referralsOf(customers, { top: 5, distributors: 20 }),
    referred_at: "2010-12-01T00:00:00Z",
    commission_rules: [
      { level: 1, rate_bps: 300 },
      { level: 2, rate_bps: 100 },
      { level: 1, rate_bps: 500, category: "christmas" },
      { level: 1, rate_bps: 150, tier: "A" },
    ],
    promotions: PROMOTIONS,
    announcements: ANNOUNCEMENTS,
    orders: ordersOf(lines),
  }
}

/** "SET/6 RED SPOTTY CUPS" → "set-6-red-spotty-cups". */
function handleOf(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-|-$/g, "")
}

function orderedOf(lines: readonly PlaceableLine[]): Map<string, bigint> {
  const ordered = new Map<string, bigint>()
  for (const { sku, quantity } of lines) {
    ordered.set(sku, (ordered.get(sku) ?? 0n) + BigInt(quantity))
  }
  return ordered
}

function contractsOf(lines: readonly PlaceableLine[]): DemoContract[] {
  return [...observationsByPair(lines).values()].map(({ customer, sku, observations }) => ({
    company: customer,
    sku,
    prices: contractPrices(observations).map((row) => ({ ...row, min_quantity: String(row.min_quantity) })),
  }))
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
