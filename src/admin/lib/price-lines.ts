import { keyOf, type Change, type Draft } from "./price-draft"
import type { GoodsRow, OwnPrice } from "./prices"

/** One line of the table: a price of the goods from a quantity on, or one that is to come. */
export type Line = {
  key: string
  goods: GoodsRow
  isFirst: boolean
  min_quantity: string
  /** Of a price that is to come; undefined for the one that holds. */
  starts_at?: string
  own: OwnPrice | null
  change: Change | undefined
}

type Place = { min_quantity: string; starts_at?: string; own: OwnPrice | null }

/** The lines of goods: what holds by quantity, what is to come, and what is typed but not saved yet. */
export function linesOf(goods: GoodsRow, changes: Draft["changes"]): Line[] {
  const places = placesOf(goods)
  const known = new Set(places.map((place) => keyOf({ sku: goods.sku, ...place })))
  const typed = Object.values(changes)
    .filter((change) => change.sku === goods.sku && !known.has(keyOf(change)))
    .map(({ min_quantity, starts_at }): Place => ({ min_quantity, starts_at, own: null }))
  return [...places, ...typed].map((place, index) => {
    const key = keyOf({ sku: goods.sku, ...place })
    return { key, goods, isFirst: index === 0, ...place, change: changes[key] }
  })
}

/** Of several prices for one quantity the last to begin holds; the first line takes a price where there is none. */
function placesOf({ own_prices }: GoodsRow): Place[] {
  const held = new Map<string, OwnPrice>()
  for (const own of own_prices) {
    if (!own.is_scheduled) {
      held.set(own.min_quantity, own)
    }
  }
  const base = { min_quantity: "1", own: held.get("1") ?? null }
  const breaks = [...held.values()]
    .filter(({ min_quantity }) => min_quantity !== "1")
    .map((own) => ({ min_quantity: own.min_quantity, own }))
  const scheduled = own_prices
    .filter(({ is_scheduled }) => is_scheduled)
    .map((own) => ({ min_quantity: own.min_quantity, starts_at: dayText(own.starts_at!), own }))
  return [base, ...breaks, ...scheduled]
}

/** A day alone where it is the day's beginning in UTC, as people type it. */
export function dayText(moment: string): string {
  const text = new Date(moment).toISOString()
  return text.endsWith("T00:00:00.000Z") ? text.slice(0, 10) : text
}

/** What a line shows: what is typed, else what stands. */
export function amountOf({ change, own }: Line): string {
  return change ? (change.amount ?? "") : (own?.amount ?? "")
}

export function untilOf({ change, own }: Line): string {
  const typed = change?.ends_at
  if (typed !== undefined) {
    return typed ?? ""
  }
  return own?.ends_at ? dayText(own.ends_at) : ""
}

/** The change that typing an amount into a line makes; null where it says what stands. An empty one ends the price. */
export function changeTo(line: Line, typed: { amount: string } | { ends_at: string }): Change | null {
  const { goods, min_quantity, starts_at, own, change } = line
  const amount = "amount" in typed ? typed.amount.trim() : amountOf(line)
  const ends_at = "ends_at" in typed ? typed.ends_at.trim() : untilOf(line)
  const untilBefore = own?.ends_at ? dayText(own.ends_at) : ""
  if (amount === (own?.amount ?? "") && ends_at === untilBefore) {
    return null
  }
  return {
    ...{
      sku: goods.sku,
      min_quantity,
      amount: amount || null,
      seen: change ? change.seen : (own?.amount ?? null),
    },
    ...(starts_at !== undefined && { starts_at }),
    ...(ends_at !== untilBefore && { ends_at: ends_at || null }),
  }
}
