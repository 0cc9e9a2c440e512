import type { MedusaContainer } from "@medusajs/framework/types"
import { readAcross } from "../utils/sql"

/** A contract price as the terminal and a sheet show it: owner and goods by name. */
export type ContractPriceRow = {
  id: string
  company: { id: string; code: string; name: string } | null
  tier: { id: string; code: string; name: string } | null
  sku: string | null
  variant_id: string | null
  product_title: string | null
  currency_code: string
  min_quantity: string
  amount: string
  starts_at: Date | null
  ends_at: Date | null
  source: string | null
  customer_group_id: string
  price_set_id: string
  created_at: Date
  updated_at: Date
}

export type ContractPriceFilters = {
  id?: string
  company_id?: string
  tier_id?: string
  skus?: string[]
  currency_code?: string
  /** Only prices that hold at this moment. */
  valid_at?: Date
}

type Condition = { text: string; params: (string | string[] | Date)[] }

/** The index's own order: prices of one owner together, then of one goods; no sorting at any size. */
const ORDER = "p.customer_group_id, p.price_set_id, p.currency_code, p.min_quantity, p.starts_at nulls first"

const ROWS = (conditions: string) => `
  select p.id, p.customer_group_id, p.price_set_id, p.currency_code, trim_scale(p.min_quantity)::text as min_quantity,
    trim_scale(p.amount)::text as amount, p.starts_at, p.ends_at, p.source, p.created_at, p.updated_at,
    (select jsonb_build_object('id', c.id, 'code', c.code, 'name', c.name) from company c
     where c.customer_group_id = p.customer_group_id and c.deleted_at is null) as company,
    (select jsonb_build_object('id', t.id, 'code', t.code, 'name', t.name) from tier t
     where t.customer_group_id = p.customer_group_id and t.deleted_at is null) as tier,
    goods.sku, goods.variant_id, goods.product_title
  from (
    select * from contract_price p where ${conditions} order by ${ORDER} limit ? offset ?
  ) p
  left join lateral (
    select v.sku, v.id as variant_id, g.title as product_title
    from product_variant_price_set l
    join product_variant v on v.id = l.variant_id and v.deleted_at is null
    join product g on g.id = v.product_id and g.deleted_at is null
    where l.price_set_id = p.price_set_id and l.deleted_at is null
    order by v.sku limit 1
  ) goods on true
  order by ${ORDER}`

/** A page of contract prices, one statement. */
export async function readContractPrices(
  container: MedusaContainer,
  filters: ContractPriceFilters,
  page: { limit: number; offset: number },
): Promise<ContractPriceRow[]> {
  return await readRows(container, conditionsOf(filters), page)
}

export async function countContractPrices(
  container: MedusaContainer,
  filters: ContractPriceFilters,
): Promise<number> {
  const { text, params } = conditionsOf(filters)
  const statement = `select count(*)::int as count from contract_price p where ${text}`
  const [{ count }] = await readAcross<{ count: number }>(container, statement, params)
  return count
}

/**
 * All that the filters let through, a batch at a time, each continuing behind the last row of the one before: no
 * transaction stays open while a slow client reads.
 */
export async function* streamContractPrices(
  container: MedusaContainer,
  filters: ContractPriceFilters,
  batchSize = 5_000,
): AsyncGenerator<ContractPriceRow[]> {
  const { text, params } = conditionsOf(filters)
  let last: ContractPriceRow | undefined
  do {
    const behind: Condition = last
      ? {
          text: `${text} and (p.customer_group_id, p.price_set_id, p.currency_code, p.min_quantity,
            coalesce(p.starts_at, '-infinity')) > (?, ?, ?, ?::numeric, coalesce(?::timestamptz, '-infinity'))`,
          params: [...params, ...keyOf(last)],
        }
      : { text, params }
    const rows = await readRows(container, behind, { limit: batchSize, offset: 0 })
    if (rows.length) {
      yield rows
    }
    last = rows.length === batchSize ? rows[rows.length - 1] : undefined
  } while (last)
}

function keyOf(row: ContractPriceRow) {
  return [row.customer_group_id, row.price_set_id, row.currency_code, row.min_quantity, row.starts_at] as (
    string | Date
  )[]
}

async function readRows(
  container: MedusaContainer,
  { text, params }: Condition,
  { limit, offset }: { limit: number; offset: number },
): Promise<ContractPriceRow[]> {
  return await readAcross<ContractPriceRow>(container, ROWS(text), [...params, limit, offset])
}

function conditionsOf(filters: ContractPriceFilters): Condition {
  const conditions: Condition[] = [{ text: "p.deleted_at is null", params: [] }]
  const add = (text: string, value: string | string[] | Date | undefined, times = 1) => {
    if (value !== undefined) {
      conditions.push({ text, params: Array<typeof value>(times).fill(value) })
    }
  }
  add("p.id = ?", filters.id)
  add("p.customer_group_id = (select customer_group_id from company where id = ?)", filters.company_id)
  add("p.customer_group_id = (select customer_group_id from tier where id = ?)", filters.tier_id)
  add(
    `p.price_set_id in (select l.price_set_id from product_variant v join product_variant_price_set l
      on l.variant_id = v.id and l.deleted_at is null where v.sku = any(?::text[]) and v.deleted_at is null)`,
    filters.skus,
  )
  add("p.currency_code = ?", filters.currency_code)
  add(
    "(p.starts_at is null or p.starts_at <= ?) and (p.ends_at is null or p.ends_at > ?)",
    filters.valid_at,
    2,
  )
  return {
    text: conditions.map((condition) => condition.text).join(" and "),
    params: conditions.flatMap((condition) => condition.params),
  }
}
