import { contractPriceKey } from "./contract-price-terms"
import { DECIMAL_RULE, MOMENT_RULE, plainDecimal, plainMoment } from "../../../utils/plain-values"

/** A change of one owner's price as a clerk types it. */
export type PriceChangeInput = {
  sku: string
  currency_code: string
  min_quantity: string | number
  /** Null ends the price. */
  amount: string | number | null
  /** Null: since ever; left out: the price that holds there now, or one since ever where none does. */
  starts_at?: string | null
  /** Left out: as it was. */
  ends_at?: string | null
  /** The amount that the clerk saw there, null for none; left out: not looked at yet. */
  seen?: string | number | null
}

/** A change that can be written: at most one for each (goods, currency, break, start). */
export type PriceChange = {
  /** Place in the sheet, counted from 1. */
  row: number
  sku: string
  customer_group_id: string
  price_set_id: string
  currency_code: string
  min_quantity: string
  amount: string | null
  starts_at: Date | null
  ends_at: Date | null | undefined
  seen: string | null | undefined
}

export type ChangeFault = { row: number; field: string; value: string | null; reason: string }

/** `starts`: when those of the owner's prices began that hold now, by currency and quantity ("gbp 12"). */
type PricedGoods = { price_set_id: string | null; starts: Readonly<Record<string, string>> }

type Asked = {
  customer_group_id: string
  /** By SKU. */
  goods: ReadonlyMap<string, PricedGoods>
  now: Date
  /** Whether every row must say what was seen. */
  needs_seen: boolean
}

/** Every fault of every row is told; `changes` are the sound rows, to be written only when there is no fault at all. */
export function checkPriceChanges(
  rows: readonly PriceChangeInput[],
  { customer_group_id, goods, now, needs_seen }: Asked,
): { changes: PriceChange[]; faults: ChangeFault[] } {
  const faults: ChangeFault[] = []
  const changes: PriceChange[] = []
  const rowOfKey = new Map<string, number>()
  rows.forEach((given, index) => {
    const row = index + 1
    const before = faults.length
    const add = (field: keyof PriceChangeInput, reason: string) => {
      const value = given[field]
      faults.push({ row, field, value: value === null || value === undefined ? null : String(value), reason })
    }
    const priced = goods.get(given.sku.trim())
    const price_set_id = priced?.price_set_id
    if (!price_set_id) {
      add("sku", price_set_id === null ? "these goods have no price set" : "no such sku")
    }
    const currency_code = given.currency_code.trim().toLowerCase()
    if (!/^[a-z]{3}$/.test(currency_code)) {
      add("currency_code", "must be a currency code of three letters such as GBP")
    }
    const min_quantity = plainDecimal(given.min_quantity)
    if (min_quantity === null || !/[1-9]/.test(min_quantity)) {
      add("min_quantity", `must be above 0, and ${DECIMAL_RULE}`)
    }
    const amount = given.amount === null ? null : plainDecimal(given.amount)
    if (given.amount !== null && amount === null) {
      add("amount", `must be ${DECIMAL_RULE}`)
    }
    const starts_at = moment(given.starts_at)
    const ends_at = moment(given.ends_at)
    if (starts_at === "wrong") {
      add("starts_at", `must be ${MOMENT_RULE}`)
    }
    if (ends_at === "wrong") {
      add("ends_at", `must be ${MOMENT_RULE}`)
    } else if (ends_at && ends_at <= now) {
      add("ends_at", "is over already")
    } else if (ends_at && starts_at instanceof Date && ends_at <= starts_at) {
      add("ends_at", "is not after starts_at")
    }
    const seen = given.seen === null || given.seen === undefined ? given.seen : plainDecimal(given.seen)
    if (given.seen === undefined ? needs_seen : given.seen !== null && seen === null) {
      add("seen", `must be the amount that was seen, ${DECIMAL_RULE}, or null for none`)
    }
    if (faults.length > before) {
      return
    }
    const change = {
      row,
      sku: given.sku.trim(),
      customer_group_id,
      price_set_id: price_set_id as string,
      currency_code,
      min_quantity: min_quantity as string,
      amount,
      starts_at:
        starts_at === undefined
          ? heldSince(priced, currency_code, min_quantity as string)
          : (starts_at as Date | null),
      ends_at: ends_at as Date | null | undefined,
      seen,
    }
    const key = contractPriceKey(change)
    const earlier = rowOfKey.get(key)
    if (earlier !== undefined) {
      add("sku", `repeats currency_code, min_quantity and starts_at of row ${earlier}`)
      return
    }
    rowOfKey.set(key, row)
    changes.push(change)
  })
  return { changes, faults }
}

function heldSince(goods: PricedGoods | undefined, currencyCode: string, quantity: string): Date | null {
  const start = goods?.starts[`${currencyCode} ${quantity}`]
  return start === undefined ? null : new Date(start)
}

function moment(text: string | null | undefined): Date | null | undefined | "wrong" {
  return text === null || text === undefined ? text : (plainMoment(text) ?? "wrong")
}
