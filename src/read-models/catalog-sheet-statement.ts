import type { CatalogSheetQuestion } from "./catalog-sheet"

/**
 * What each order sorts by, before the variant's id, and which rows stand behind the last one of a page. Codes are
 * unique and indexed as they are, so that a page reads little more than its own goods; those without come last. The
 * newest come first.
 */
const ORDERS = {
  code: {
    key: "v.sku",
    behind: `case when v.sku is null then a.after_key is null and v.id > a.after_id or a.after_key is not null
      else (v.sku, v.id) > (a.after_key, a.after_id) end`,
  },
  name: behindIn("lower(concat_ws(' ', p.title, v.title))", "text"),
  newest: behindIn("-(extract(epoch from v.created_at) * 1000000)::bigint", "bigint"),
}

function behindIn(key: string, type: string) {
  return { key, behind: `(${key}, v.id) > (a.after_key::${type}, a.after_id)` }
}

const ASKED = `
  asked as materialized (
    select a.*, lower(a.q) as prefix
    from jsonb_to_record(?::jsonb) as a(company_id text, currency_code text, sales_channel_ids text[],
      region_id text, hidden_product_ids text[], product text, q text, patterns text[], category_id text, skus text[],
      variant_ids text[], after_key text, after_id text, page_size int)
  ),
  channel as materialized (
    select sc.id from asked a, sales_channel sc
    where sc.deleted_at is null and not sc.is_disabled
      and case when cardinality(a.sales_channel_ids) > 0 then sc.id = any(a.sales_channel_ids)
        else sc.id = (select default_sales_channel_id from store
          where deleted_at is null order by created_at limit 1) end
    order by sc.created_at, sc.id limit 1
  ),
  region as materialized (
    select coalesce(a.region_id, (
      select r.id from company_address d
      join region_country c on c.iso_2 = d.country_code and c.deleted_at is null
      join region r on r.id = c.region_id and r.currency_code = a.currency_code and r.deleted_at is null
      where d.company_id = a.company_id and d.is_default and d.deleted_at is null
      order by r.id limit 1)) as id
    from asked a
  ),
  location as materialized (
    select s.id, s.name from channel
    join sales_channel_stock_location l on l.sales_channel_id = channel.id and l.deleted_at is null
    join stock_location s on s.id = l.stock_location_id and s.deleted_at is null
  )`

const ON_SALE = `
  v.deleted_at is null and p.deleted_at is null and p.status = 'published'
  and exists (select from product_sales_channel c
    where c.product_id = p.id and c.sales_channel_id = (select id from channel) and c.deleted_at is null)
  and p.id not in (select unnest(b.hidden_product_ids) from asked b)`

const IN_CATEGORY = `
  p.id in (
    select pc.product_id from asked b
    join product_category top on top.id = b.category_id and top.is_active and not top.is_internal
      and top.deleted_at is null
    join product_category c on c.deleted_at is null and top.id = any(string_to_array(c.mpath, '.'))
    join product_category_product pc on pc.product_category_id = c.id)`

/** A word stands in the name or is part of the name's pinyin initials; no word has a space in it. */
const FOUND = `
  (starts_with(lower(v.sku), (select prefix from asked)) or starts_with(lower(v.barcode), (select prefix from asked))
    or lower(concat_ws(' ', p.title, v.title, i.initials))
      like all (array(select lower(pattern) from asked, unnest(patterns) as pattern)))`

/** Its id, where another product has it as its handle. */
const OF_PRODUCT = `
  p.id = (select x.id from product x, asked a where (x.id = a.product or x.handle = a.product) and x.deleted_at is null
    order by x.id = a.product desc limit 1)`

/** Only what is asked for stands in the statement: Postgres plans a page by what it must match. */
function matches({ product, skus, variant_ids, category_id, q, after, order }: CatalogSheetQuestion): string {
  return [
    ON_SALE,
    product !== null && OF_PRODUCT,
    skus && "v.sku = any(array(select unnest(skus) from asked))",
    variant_ids && "v.id = any(array(select unnest(variant_ids) from asked))",
    category_id && IN_CATEGORY,
    q !== null && FOUND,
    after && `(select ${ORDERS[order].behind} from asked a)`,
  ]
    .filter(Boolean)
    .join(" and ")
}

/**
 * How many units each warehouse can ship: of a kit as many as its scarcest component gives there, since a unit is
 * not divided between warehouses; whole ones, unless the goods are sold in decimals.
 */
const unitsAt = (scope: string) => `
  select s.variant_id, location.id, location.name,
    case when coalesce(bool_or(r.allows_decimals), false)
      then trunc(min(greatest(coalesce(l.stocked_quantity - l.reserved_quantity, 0), 0) / vi.required_quantity), 6)
      else floor(min(greatest(coalesce(l.stocked_quantity - l.reserved_quantity, 0), 0) / vi.required_quantity))
    end as units
  from ${scope} s
  join product_variant_inventory_item vi on vi.variant_id = s.variant_id and vi.deleted_at is null
  join inventory_item i on i.id = vi.inventory_item_id and i.deleted_at is null
  cross join location
  left join inventory_level l on l.inventory_item_id = i.id and l.location_id = location.id
    and l.deleted_at is null
  left join order_rule r on r.variant_id = s.variant_id and r.deleted_at is null
  group by s.variant_id, location.id, location.name`

const COLUMNS = `
  select v.id as variant_id, v.sku, v.barcode, p.title as name, v.title as variant_title, p.id as product_id,
    p.handle, coalesce(v.thumbnail, p.thumbnail) as thumbnail, v.manage_inventory, v.allow_backorder,
    price.price_set_id, region.id as region_id, page.key::text as key,
    coalesce((
      select jsonb_agg(jsonb_build_object('id', c.id, 'name', c.name, 'handle', c.handle) order by c.rank, c.id)
      from product_category_product pc
      join product_category c on c.id = pc.product_category_id and c.is_active and not c.is_internal
        and c.deleted_at is null
      where pc.product_id = p.id), '[]') as categories,
    case when r.id is not null then jsonb_build_object('minimum', trim_scale(r.minimum)::text,
      'multiple', trim_scale(r.multiple)::text, 'maximum', trim_scale(r.maximum)::text,
      'allows_decimals', r.allows_decimals) end as order_rule,
    case when v.manage_inventory then (
      select case when count(*) = 1 then trim_scale(min(vi.required_quantity)::numeric)::text end
      from product_variant_inventory_item vi where vi.variant_id = v.id and vi.deleted_at is null
    ) end as pack_quantity,
    coalesce(stock.available, '0') as available, coalesce(stock.warehouses, '[]') as warehouses
  from page
  join product_variant v on v.id = page.variant_id
  join product p on p.id = v.product_id
  cross join region
  left join product_variant_price_set price on price.variant_id = v.id and price.deleted_at is null
  left join order_rule r on r.variant_id = v.id and r.deleted_at is null
  left join stock on stock.variant_id = v.id
  order by page.key, page.variant_id`

/** Goods in the page's order, of which only as many as fill the page are asked for their stock. */
const onlyInStock = (goods: string) => `
  select m.variant_id, m.key
  from (${goods} offset 0) m
  where not m.manage_inventory or exists (
    select from (${unitsAt("(select m.variant_id)")}) at_warehouse where at_warehouse.units > 0)
  order by m.key, m.variant_id`

/**
 * ONE statement for a page. Its parameter is the question as JSON, the size of the page with it: planned for any size,
 * the plan is kept, and planning would take longer than the page. What is searched is found first and put in order
 * then: Postgres cannot know that a word is in few names, and would look for them goods by goods in the page's order.
 */
export function catalogSheetStatement(question: CatalogSheetQuestion): string {
  const { key } = ORDERS[question.order]
  const isSearched = question.q !== null
  const matching = `
    select v.id as variant_id, v.manage_inventory, ${key} as key
    from product_variant v join product p on p.id = v.product_id
    ${isSearched ? "left join goods_initials i on i.product_id = p.id" : ""}
    where ${matches(question)}`
  const goods = `${isSearched ? "select * from found" : matching} order by key, variant_id`
  return `
    with ${ASKED},
    ${isSearched ? `found as materialized (${matching}),` : ""}
    page as materialized (${question.in_stock ? onlyInStock(goods) : goods} limit (select page_size from asked)),
    stock as materialized (
      select variant_id, trim_scale(sum(units))::text as available,
        jsonb_agg(jsonb_build_object('warehouse_id', id, 'warehouse', name,
          'available', trim_scale(units)::text) order by name, id) as warehouses
      from (${unitsAt("page")}) at_warehouse
      group by variant_id
    )
    ${COLUMNS}`
}
