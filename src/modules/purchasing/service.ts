import type { Context } from "@medusajs/framework/types"
import { InjectTransactionManager, MedusaContext, MedusaService } from "@medusajs/framework/utils"
import { newId } from "../../utils/ids"
import { sql } from "../../utils/sql"
import ItemCost from "./models/item-cost"
import type { CostsWritten, CostTerms } from "./types"

/** What goods cost. Nothing of it is for buyers. */
export default class PurchasingModuleService extends MedusaService({ ItemCost }) {
  /**
   * Sets the costs of goods, or takes those without amount away: all or none, one statement each. A row that says
   * what is known is left as it is, with the day since which it holds. At most one row for each goods and currency.
   */
  @InjectTransactionManager()
  async setItemCosts(
    rows: readonly CostTerms[],
    @MedusaContext() context: Context = {},
  ): Promise<CostsWritten> {
    // One order for all writers: two at once wait for each other instead of deadlocking.
    const sorted = [...rows].sort((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1))
    const set = sorted.filter((row) => row.amount !== null)
    const gone = sorted.filter((row) => row.amount === null)
    const written = await sql(context, SET_COSTS, [
      set.map(() => newId("icost")),
      set.map((row) => row.variant_id),
      set.map((row) => row.currency_code),
      set.map((row) => row.amount),
    ])
    const removed = await sql(context, REMOVE_COSTS, [
      gone.map((row) => row.variant_id),
      gone.map((row) => row.currency_code),
    ])
    const unchanged = rows.length - written.length - removed.length
    return { set: written.length, removed: removed.length, unchanged }
  }
}

const SET_COSTS = `
  insert into item_cost as known (id, variant_id, currency_code, amount, raw_amount)
  select id, variant_id, currency_code, amount,
    jsonb_build_object('value', trim_scale(amount)::text, 'precision', 20)
  from unnest(?::text[], ?::text[], ?::text[], ?::numeric[]) as row(id, variant_id, currency_code, amount)
  on conflict (variant_id, currency_code) where deleted_at is null
  do update set amount = excluded.amount, raw_amount = excluded.raw_amount, valid_from = now(), updated_at = now()
  where known.amount <> excluded.amount
  returning id`

const REMOVE_COSTS = `
  update item_cost c set deleted_at = now(), updated_at = now()
  from unnest(?::text[], ?::text[]) as row(variant_id, currency_code)
  where c.variant_id = row.variant_id and c.currency_code = row.currency_code and c.deleted_at is null
  returning c.id`

function keyOf({ variant_id, currency_code }: CostTerms): string {
  return `${variant_id}|${currency_code}`
}
