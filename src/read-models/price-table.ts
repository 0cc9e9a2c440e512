import type { MedusaContainer } from "@medusajs/framework/types"
import type { OrderRule } from "../modules/catalog/types"
import { readPlanned } from "../utils/sql"

export type PriceTableQuestion = {
  /** The customer group of the company or tier whose own prices are shown. */
  customer_group_id: string
  currency_code: string
  /** Beginning of a code or barcode, or words of the name or of its pinyin initials. */
  q: string | null
  /** With all categories below it. */
  category_id: string | null
  skus: readonly string[] | null
  variant_ids: readonly string[] | null
  /** Only goods of which the owner has a price of its own that is not over. */
  only_own: boolean
}

/** A price of the owner's own that is not over; one that starts later is scheduled. */
export type OwnPrice = {
  id: string
  min_quantity: string
  amount: string
  starts_at: string | null
  ends_at: string | null
  is_scheduled: boolean
}

/** Goods with a code as the table shows them, without the price that applies; amounts are decimal texts. */
export type PriceTableRow = {
  variant_id: string
  sku: string
  barcode: string | null
  name: string
  variant_title: string | null
  product_id: string
  thumbnail: string | null
  category: { id: string; name: string } | null
  /** Pieces of the stock item that one unit takes; null for kits and unmanaged goods. */
  pack_quantity: string | null
  price_set_id: string | null
  order_rule: Omit<OrderRule, "variant_id"> | null
  cost: string | null
  own_prices: OwnPrice[]
}

export type GoodsWithCost = Pick<PriceTableRow, "variant_id" | "sku" | "price_set_id" | "order_rule" | "cost">

/** Prices of one owner for one goods that a row tells; more of them nobody edits in a table. */
const MOST_OWN_PRICES = 100

/** One page by code and how many goods there are in all: two statements, whatever the page. */
export async function readPriceTable(
  container: MedusaContainer,
  question: PriceTableQuestion,
  { limit, offset }: { limit: number; offset: number },
): Promise<{ rows: PriceTableRow[]; count: number }> {
  const asked = parametersOf(question)
  const [rows, [{ count }]] = await Promise.all([
    readPlanned<PriceTableRow>(
      container,
      `with ${ASKED}, page as materialized (
         select v.id as variant_id, v.sku, price.price_set_id ${from(question)} order by v.sku limit ? offset ?)
       ${COLUMNS}`,
      [asked, limit, offset],
    ),
    readPlanned<{ count: number }>(
      container,
      `with ${ASKED} select count(*)::int as count ${from(question)}`,
      [asked],
    ),
  ])
  return { rows, count }
}

/** All goods of the question whose cost is known, by code: which of them are sold below it only their prices tell. */
export async function readGoodsWithCost(
  container: MedusaContainer,
  question: PriceTableQuestion,
): Promise<GoodsWithCost[]> {
  return await readPlanned<GoodsWithCost>(
    container,
    `with ${ASKED}, page as materialized (
       select v.id as variant_id, v.sku, price.price_set_id ${from(question)})
     select page.variant_id, page.sku, page.price_set_id, ${ORDER_RULE} as order_rule,
       trim_scale(cost.amount)::text as cost
     from page cross join asked
     join item_cost cost on cost.variant_id = page.variant_id and cost.currency_code = asked.currency_code
       and cost.deleted_at is null
     left join order_rule r on r.variant_id = page.variant_id and r.deleted_at is null
     order by page.sku`,
    [parametersOf(question)],
  )
}

function parametersOf(question: PriceTableQuestion): string {
  const words = question.q?.toLowerCase().split(/\s+/).filter(Boolean) ?? []
  const patterns = words.map((word) => `%${word.replace(/[\\%_]/g, "\\$&")}%`)
  return JSON.stringify({ ...question, prefix: question.q?.toLowerCase(), patterns })
}

const ASKED = `
  asked as materialized (
    select a.* from jsonb_to_record(?::jsonb) as a(customer_group_id text, currency_code text, prefix text,
      patterns text[], category_id text, skus text[], variant_ids text[])
  )`

/** Only what is asked for stands in the statement: Postgres plans a page by what it must match. */
function from({ q, category_id, skus, variant_ids, only_own }: PriceTableQuestion): string {
  const conditions = [
    "v.deleted_at is null and v.sku is not null",
    q !== null && FOUND,
    category_id !== null && IN_CATEGORY,
    skus && "v.sku = any(array(select unnest(b.skus) from asked b))",
    variant_ids && "v.id = any(array(select unnest(b.variant_ids) from asked b))",
    only_own && OWN,
  ]
  return `
    from product_variant v
    join product p on p.id = v.product_id and p.deleted_at is null
    left join product_variant_price_set price on price.variant_id = v.id and price.deleted_at is null
    ${q === null ? "" : "left join goods_initials i on i.product_id = p.id"}
    where ${conditions.filter(Boolean).join(" and ")}`
}

/** As the catalogue finds goods: a word stands in the name or is part of the name's pinyin initials. */
const FOUND = `
  (starts_with(lower(v.sku), (select b.prefix from asked b)) or starts_with(lower(v.barcode), (select b.prefix from asked b))
    or lower(concat_ws(' ', p.title, v.title, i.initials))
      like all (array(select unnest(b.patterns) from asked b)))`

const IN_CATEGORY = `
  p.id in (
    select pc.product_id from asked b
    join product_category c on c.deleted_at is null and b.category_id = any(string_to_array(c.mpath, '.'))
    join product_category_product pc on pc.product_category_id = c.id)`

/** Not over, whether it has begun or not. */
const CURRENT = "p.deleted_at is null and (p.ends_at is null or p.ends_at > now())"

const OWN = `
  price.price_set_id in (
    select p.price_set_id from asked b join contract_price p on p.customer_group_id = b.customer_group_id
      and p.currency_code = b.currency_code and ${CURRENT})`

const ORDER_RULE = `
  case when r.id is not null then jsonb_build_object('minimum', trim_scale(r.minimum)::text,
    'multiple', trim_scale(r.multiple)::text, 'maximum', trim_scale(r.maximum)::text,
    'allows_decimals', r.allows_decimals) end`

const COLUMNS = `
  select v.id as variant_id, v.sku, v.barcode, p.title as name, v.title as variant_title, p.id as product_id,
    coalesce(v.thumbnail, p.thumbnail) as thumbnail, page.price_set_id, ${ORDER_RULE} as order_rule,
    (select jsonb_build_object('id', c.id, 'name', c.name) from product_category_product pc
      join product_category c on c.id = pc.product_category_id and c.deleted_at is null
      where pc.product_id = p.id order by c.rank, c.id limit 1) as category,
    case when v.manage_inventory then (
      select case when count(*) = 1 then trim_scale(min(vi.required_quantity)::numeric)::text end
      from product_variant_inventory_item vi where vi.variant_id = v.id and vi.deleted_at is null
    ) end as pack_quantity,
    trim_scale(cost.amount)::text as cost, coalesce(own.prices, '[]') as own_prices
  from page
  cross join asked
  join product_variant v on v.id = page.variant_id
  join product p on p.id = v.product_id
  left join order_rule r on r.variant_id = v.id and r.deleted_at is null
  left join item_cost cost on cost.variant_id = v.id and cost.currency_code = asked.currency_code
    and cost.deleted_at is null
  left join lateral (
    select jsonb_agg(o.price) as prices from (
      select jsonb_build_object('id', p.id, 'min_quantity', trim_scale(p.min_quantity)::text,
        'amount', trim_scale(p.amount)::text, 'starts_at', p.starts_at, 'ends_at', p.ends_at,
        'is_scheduled', coalesce(p.starts_at > now(), false)) as price
      from contract_price p
      where p.customer_group_id = asked.customer_group_id and p.price_set_id = page.price_set_id
        and p.currency_code = asked.currency_code and ${CURRENT}
      order by p.min_quantity, p.starts_at nulls first limit ${MOST_OWN_PRICES}) o
  ) own on true
  order by page.sku`
