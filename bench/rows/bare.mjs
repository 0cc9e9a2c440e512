import pg from "pg"
import { median } from "../lib/figures.mjs"
import { trade } from "../lib/shop.mjs"

/** So many that all goods were sold before. */
const WARM_UPS = 20
const RUNS = 30
const DATABASE = "ours"

/**
 * What the same work costs Postgres alone, durably committed: goods, list prices, stock and core's rows of an order;
 * no log-in, no rules, no tax, no credit, no commission. No platform can be quicker than this.
 */
export const bareRows = [
  bareRow("bare-list-50", (database) => database.query(LIST, [50])),
  ...[10, 200].map((count) => bareRow(`bare-place-${count}`, (database, run) => place(database, run, count))),
]

function bareRow(name, work) {
  return {
    name,
    targets: [],
    async measure({ databases }) {
      const database = new pg.Client({ connectionString: await databases.fresh(DATABASE) })
      await database.connect()
      try {
        for (let run = 0; run < WARM_UPS; run++) {
          await work(database, run)
        }
        await databases.settle(DATABASE)
        const times = []
        for (let run = WARM_UPS; run < WARM_UPS + RUNS; run++) {
          const began = performance.now()
          await work(database, run)
          times.push(performance.now() - began)
        }
        return { ours_ms: null, stock_ms: null, bare_ms: median(times) }
      } finally {
        await database.end()
      }
    },
  }
}

const LIST = `
  select v.id, v.sku, v.title as variant_title, p.id as product_id, p.title, p.handle, p.thumbnail,
    price.amount::text,
    (select sum(l.stocked_quantity - l.reserved_quantity)::text
     from product_variant_inventory_item vi
     join inventory_level l on l.inventory_item_id = vi.inventory_item_id and l.deleted_at is null
     where vi.variant_id = v.id) as available
  from product_variant v
  join product p on p.id = v.product_id and p.status = 'published' and p.deleted_at is null
  join product_variant_price_set link on link.variant_id = v.id
  join price on price.price_set_id = link.price_set_id and price.currency_code = 'gbp'
  where v.deleted_at is null
  order by v.sku limit $1`

const LOCK_STOCK = `
  select v.sku, l.id
  from product_variant v
  join product_variant_inventory_item vi on vi.variant_id = v.id
  join inventory_level l on l.inventory_item_id = vi.inventory_item_id
  where v.sku = any($1) and l.stocked_quantity - l.reserved_quantity >= $2
  order by l.id for update of l`

const RAW = (value) => `jsonb_build_object('value', (${value})::text, 'precision', 20)`

/** Parameters: SKUs, their levels, the quantity of each, a text that makes ids, the region, the customer's e-mail. */
const WRITE_ORDER = `
  with line as materialized (
    select asked.level_id, $3::numeric as quantity, $4 || asked.n as suffix, v.id as variant_id, v.sku,
      v.title as variant_title, p.id as product_id, p.title, p.handle, price.amount, l.inventory_item_id, l.location_id
    from unnest($1::text[], $2::text[]) with ordinality as asked(sku, level_id, n)
    join product_variant v on v.sku = asked.sku and v.deleted_at is null
    join product p on p.id = v.product_id
    join product_variant_price_set link on link.variant_id = v.id
    join price on price.price_set_id = link.price_set_id and price.currency_code = 'gbp'
    join inventory_level l on l.id = asked.level_id
  ), total as (select sum(amount * quantity) as amount from line
  ), created as (
    insert into "order" (id, region_id, email, currency_code, version)
    values ('order_' || $4, $5, $6, 'gbp', 1)
  ), lines as (
    insert into order_line_item (id, title, variant_id, product_id, product_title, product_handle, variant_sku,
      variant_title, unit_price, raw_unit_price)
    select 'ordli_' || suffix, title, variant_id, product_id, title, handle, sku, variant_title, amount, ${RAW("amount")}
    from line
  ), items as (
    insert into order_item (id, order_id, version, item_id, quantity, raw_quantity, fulfilled_quantity,
      raw_fulfilled_quantity, shipped_quantity, raw_shipped_quantity, return_requested_quantity,
      raw_return_requested_quantity, return_received_quantity, raw_return_received_quantity,
      return_dismissed_quantity, raw_return_dismissed_quantity, written_off_quantity, raw_written_off_quantity)
    select 'orditem_' || suffix, 'order_' || $4, 1, 'ordli_' || suffix, quantity, ${RAW("quantity")},
      ${Array.from({ length: 6 }, () => `0, ${RAW("0")}`).join(", ")}
    from line
  ), summary as (
    insert into order_summary (id, order_id, version, totals)
    select 'ordsum_' || $4, 'order_' || $4, 1, jsonb_build_object('current_order_total', amount) from total
  ), collection as (
    insert into payment_collection (id, currency_code, amount, raw_amount, status)
    select 'pay_col_' || $4, 'gbp', amount, ${RAW("amount")}, 'not_paid' from total
  ), payment_link as (
    insert into order_payment_collection (id, order_id, payment_collection_id)
    values ('ordpay_' || $4, 'order_' || $4, 'pay_col_' || $4)
  ), reservations as (
    insert into reservation_item (id, line_item_id, inventory_item_id, location_id, quantity, raw_quantity)
    select 'resitem_' || suffix, 'ordli_' || suffix, inventory_item_id, location_id, quantity, ${RAW("quantity")}
    from line
  )
  update inventory_level l
  set reserved_quantity = l.reserved_quantity + line.quantity,
    raw_reserved_quantity = ${RAW("l.reserved_quantity + line.quantity")}
  from line where l.id = line.level_id`

/** Four statements. */
async function place(database, run, count) {
  const skus = Array.from({ length: count }, (_, index) => trade.goods[(run * count + index) % 3500].sku)
  const quantity = 12
  await database.query("begin")
  const { rows } = await database.query(LOCK_STOCK, [skus, quantity])
  const levelOf = new Map(rows.map(({ sku, id }) => [sku, id]))
  const levels = skus.map((sku) => levelOf.get(sku))
  const id = `bare_${count}_${run}_`
  await database.query(WRITE_ORDER, [skus, levels, quantity, id, "reg_bare", trade.buyers[0]])
  await database.query("commit")
}
