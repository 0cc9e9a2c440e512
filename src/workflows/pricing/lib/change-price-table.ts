import type { Context, MedusaContainer } from "@medusajs/framework/types"
import type PricingModuleService from "../../../modules/pricing/service"
import type { ChangesWritten } from "../../../modules/pricing/types"
import {
  checkPriceChanges,
  type ChangeFault,
  type PriceChange,
  type PriceChangeInput,
} from "../../../modules/pricing/utils/check-price-changes"
import { priceEffect, type JudgedMove, type PriceEffect } from "../../../modules/pricing/utils/price-effect"
import { readGoodsToChange, type GoodsToChange } from "../../../read-models/goods-to-change"
import type { PriceOwner } from "../../../read-models/price-owner"
import { Refusal } from "../../../utils/refusal"
import { changingPrices } from "./changing-prices"

export type ChangePriceTableInput = {
  owner: PriceOwner
  rows: PriceChangeInput[]
  /** Tells the effect and writes nothing. */
  dry_run: boolean
  /** Who changes them, for the history. */
  changed_by: string | null
}

export type ChangedPriceTable = {
  dry_run: boolean
  effect: PriceEffect
  written: Omit<ChangesWritten, "present">
  /** Of every row: its own price before (`present`), and what the buyer pays there before and after. */
  prices: (JudgedMove & { present: string | null })[]
}

/** Each costs two statements. */
const MOST_MOMENTS = 20

/**
 * Writes a whole sheet of one owner's price changes in one transaction and tells what it did to the prices that buyers
 * pay: each row at its quantity, at its start or now. A dry run does the same and takes it back, so that what it tells
 * is what would be.
 * @throws Refusal PRICE_CHANGES_REFUSED {rows, faulty_rows, faults: [{row, field, value, reason}]}
 * @throws Refusal PRICES_CHANGED_MEANWHILE (409) {conflicts: [{row, sku, min_quantity, seen, present}]}
 */
export async function changePriceTable(
  container: MedusaContainer,
  { owner, rows, dry_run, changed_by }: ChangePriceTableInput,
): Promise<ChangedPriceTable> {
  const customer_group_id = owner.company_group_id ?? owner.tier_group_id
  const goods = await readGoodsToChange(
    container,
    customer_group_id,
    rows.map(({ sku }) => sku.trim()),
  )
  const now = new Date()
  const { changes, faults } = checkPriceChanges(rows, {
    customer_group_id,
    goods,
    now,
    needs_seen: !dry_run,
  })
  const moments = momentsOf(changes, now)
  if (moments.length > MOST_MOMENTS) {
    const { row, starts_at } = moments[MOST_MOMENTS].changes[0]
    faults.push({
      row,
      field: "starts_at",
      value: starts_at?.toISOString() ?? null,
      reason: `is one of ${moments.length} different starts and currencies; at most ${MOST_MOMENTS} in one sheet`,
    })
  }
  if (faults.length) {
    throw refusal(rows.length, faults)
  }
  const done: { answer?: ChangedPriceTable } = {}
  try {
    await changingPrices(container, changed_by, async (pricing, context) => {
      const before = await buyersPay(pricing, owner, moments, context)
      const { present, ...written } = await pricing.changeContractPrices(changes, now, context)
      const after = await buyersPay(pricing, owner, moments, context)
      const { effect, judged } = priceEffect(
        changes.map(({ row, sku, min_quantity, starts_at, currency_code }) => {
          const { name, costs } = goods.get(sku) as GoodsToChange
          const move = { row, sku, name, min_quantity, starts_at, cost: costs[currency_code] ?? null }
          return { ...move, before: before.get(row) ?? null, after: after.get(row) ?? null }
        }),
      )
      const prices = judged.map((move, index) => ({ ...move, present: present[index] }))
      done.answer = { dry_run, effect, written, prices }
      if (dry_run) {
        throw new TakenBack()
      }
    })
  } catch (error) {
    if (!(error instanceof TakenBack)) {
      throw error
    }
  }
  return done.answer as ChangedPriceTable
}

/** Ends a dry run's transaction. */
class TakenBack extends Error {}

type Moment = { at: Date; currency_code: string; changes: PriceChange[] }

/** Changes by when and in which currency they are felt. */
function momentsOf(changes: readonly PriceChange[], now: Date): Moment[] {
  const moments = new Map<string, Moment>()
  for (const change of changes) {
    const at = change.starts_at && change.starts_at > now ? change.starts_at : now
    const key = `${at.toISOString()} ${change.currency_code}`
    const moment = moments.get(key)
    if (moment) {
      moment.changes.push(change)
    } else {
      moments.set(key, { at, currency_code: change.currency_code, changes: [change] })
    }
  }
  return [...moments.values()]
}

/** Amounts by row; one statement for each moment. */
async function buyersPay(
  pricing: PricingModuleService,
  owner: PriceOwner,
  moments: readonly Moment[],
  context: Context,
): Promise<Map<number, string | null>> {
  const amounts = new Map<number, string | null>()
  for (const { at, currency_code, changes } of moments) {
    const prices = await pricing.resolvePrices<number>(
      {
        items: changes.map(({ row, price_set_id, min_quantity }) => ({
          ...{ key: row, price_set_id, quantity: min_quantity },
        })),
        company_group_id: owner.company_group_id,
        tier_group_id: owner.tier_group_id,
        customer_group_ids: groupsOf(owner),
        currency_code,
        region_id: owner.region_id,
        at,
      },
      context,
    )
    prices.forEach(({ key, amount }) => amounts.set(key, amount))
  }
  return amounts
}

function groupsOf({ company_group_id, tier_group_id }: PriceOwner): string[] {
  return company_group_id === null ? [tier_group_id] : [company_group_id, tier_group_id]
}

function refusal(rows: number, faults: ChangeFault[]): Refusal {
  const faulty = new Set(faults.map(({ row }) => row)).size
  const { row, field, value, reason } = faults[0]
  return new Refusal(
    "PRICE_CHANGES_REFUSED",
    `${faulty} of ${rows} rows are wrong and none was written; the first: row ${row}, ${field}${value === null ? "" : ` ${value}`}: ${reason}`,
    { rows, faulty_rows: faulty, faults },
  )
}
