import type { MomentInput } from "../../../utils/plain-values"
import {
  contractPriceKey,
  contractPriceTerms,
  termsFault,
  type ContractPriceInput,
} from "./contract-price-terms"

/** A contract price as people write it: owner and goods by name, a value that could not be read is null. */
export type PriceRow = {
  /** Line of the file, or place in the list, counted from 1. */
  line: number
  company: string | null
  tier: string | null
  sku: string | null
  currency_code: string | null
  min_quantity: string | null
  amount: string | null
  starts_at: MomentInput
  ends_at: MomentInput
  source: string | null
}

export type RowFault = { line: number; column: string; value: string | null; reason: string }

/** What the names stand for; goods without prices of any kind may lack a price set (null). */
export type PriceReferences = {
  /** Customer groups by the company's and the tier's name. */
  companies: ReadonlyMap<string, string>
  tiers: ReadonlyMap<string, string>
  /** Price sets by SKU. */
  goods: ReadonlyMap<string, string | null>
}

/** By what the rows name companies and tiers, for the faults. */
export type OwnerColumns = { company: string; tier: string }

/**
 * Resolves names and checks terms and keys of all rows. `faults` has every fault found, with those known before, in
 * the order of lines; `prices` are the sound rows: to be written only when there is no fault at all.
 */
export function checkPriceRows(
  rows: readonly PriceRow[],
  references: PriceReferences,
  columns: OwnerColumns,
  known: readonly RowFault[] = [],
): { prices: ContractPriceInput[]; faults: RowFault[] } {
  const faults = [...known]
  const unreadable = new Set(known.map((fault) => fault.line))
  const prices: ContractPriceInput[] = []
  const lineOfKey = new Map<string, number>()
  for (const row of rows) {
    const add = (column: string, value: string | null, reason: string) =>
      faults.push({ line: row.line, column, value, reason })
    const before = faults.length
    const owner = ownerOf(row, references, columns, add)
    const goods = goodsOf(row, references, add)
    if (faults.length > before || unreadable.has(row.line)) {
      continue
    }
    const price = priceOf(row, owner as string, goods as string)
    const terms = contractPriceTerms(price)
    const fault = termsFault(terms)
    const earlier = lineOfKey.get(contractPriceKey(terms))
    if (fault) {
      add(fault.field, textOf(terms[fault.field]), fault.reason)
    } else if (earlier !== undefined) {
      add("sku", row.sku, `repeats owner, sku, currency_code, min_quantity and starts_at of line ${earlier}`)
    } else {
      lineOfKey.set(contractPriceKey(terms), row.line)
      prices.push(price)
    }
  }
  return { prices, faults: faults.sort((a, b) => a.line - b.line) }
}

type AddFault = (column: string, value: string | null, reason: string) => void

function ownerOf(row: PriceRow, references: PriceReferences, columns: OwnerColumns, add: AddFault) {
  if ((row.company === null) === (row.tier === null)) {
    add(columns.company, row.company, `exactly one of ${columns.company} and ${columns.tier} is needed`)
    return null
  }
  const [column, name, groups] =
    row.company !== null
      ? ([columns.company, row.company, references.companies] as const)
      : ([columns.tier, row.tier as string, references.tiers] as const)
  const group = groups.get(name)
  if (group === undefined) {
    add(column, name, `no such ${row.company !== null ? "company" : "tier"}`)
    return null
  }
  return group
}

function goodsOf(row: PriceRow, references: PriceReferences, add: AddFault) {
  if (row.sku === null) {
    add("sku", null, "sku is missing")
    return null
  }
  const priceSet = references.goods.get(row.sku)
  if (!priceSet) {
    add("sku", row.sku, priceSet === null ? "these goods have no price set" : "no such sku")
    return null
  }
  return priceSet
}

/** Only of rows whose every value was read. */
function priceOf(row: PriceRow, customerGroupId: string, priceSetId: string): ContractPriceInput {
  return {
    customer_group_id: customerGroupId,
    price_set_id: priceSetId,
    currency_code: row.currency_code as string,
    min_quantity: row.min_quantity as string,
    amount: row.amount as string,
    starts_at: row.starts_at,
    ends_at: row.ends_at,
    source: row.source,
  }
}

function textOf(value: string | Date | null): string | null {
  return value instanceof Date ? value.toISOString() : value
}
