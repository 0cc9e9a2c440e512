import type { MedusaContainer } from "@medusajs/framework/types"
import { hiddenProducts } from "../modules/catalog/statements/hidden-products"
import type { OrderRule } from "../modules/catalog/types"
import { readAcross } from "../utils/sql"

export type StockComponent = { inventory_item_id: string; required_quantity: string }

/** One SKU with all that an order line takes from the catalogue. */
export type GoodsRow = {
  variant_id: string
  sku: string | null
  variant_title: string | null
  barcode: string | null
  manage_inventory: boolean
  allow_backorder: boolean
  thumbnail: string | null
  product_id: string
  product_title: string
  subtitle: string | null
  description: string | null
  handle: string | null
  discountable: boolean
  is_giftcard: boolean
  type_id: string | null
  type: string | null
  collection_id: string | null
  collection: string | null
  tag_ids: string[]
  category_ids: string[]
  /** The categories and all above them. */
  category_path_ids: string[]
  shipping_profile_id: string | null
  price_set_id: string | null
  requires_shipping: boolean
  components: StockComponent[]
  order_rule: OrderRule | null
  /** Published, sold in the asked sales channel, and not hidden from the buyer. */
  is_on_sale: boolean
}

type CategoryPaths = { category_paths: string[] }

const GOODS_TO_ORDER = `
with recursive asked as (
  select ?::text as sales_channel_id, ?::text[] as groups, ?::text[] as skus, ?::text[] as variant_ids
), wanted as materialized (
  select v.id, v.sku, v.title, v.barcode, v.manage_inventory, v.allow_backorder, v.thumbnail, v.product_id
  from asked, product_variant v
  where v.deleted_at is null and (v.sku = any(asked.skus) or v.id = any(asked.variant_ids))
), ${hiddenProducts("select unnest(groups) from asked", "select product_id from wanted")}
select v.id as variant_id, v.sku, v.title as variant_title, v.barcode, v.manage_inventory, v.allow_backorder,
  coalesce(v.thumbnail, p.thumbnail) as thumbnail, p.id as product_id, p.title as product_title, p.subtitle,
  p.description, p.handle, p.discountable, p.is_giftcard, p.type_id, t.value as type, p.collection_id,
  c.title as collection, sp.shipping_profile_id, vp.price_set_id,
  array(select product_tag_id from product_tags where product_id = p.id) as tag_ids,
  array(select pc.mpath from product_category_product cp join product_category pc
    on pc.id = cp.product_category_id and pc.deleted_at is null where cp.product_id = p.id) as category_paths,
  coalesce(stock.components, '[]') as components,
  sp.shipping_profile_id is not null or coalesce(stock.requires_shipping, false) as requires_shipping,
  p.status = 'published' and exists (select 1 from product_sales_channel psc where psc.product_id = p.id
    and psc.sales_channel_id = (select sales_channel_id from asked) and psc.deleted_at is null)
    and not exists (select from hidden where hidden.product_id = p.id) as is_on_sale,
  case when r.id is not null then json_build_object('variant_id', v.id, 'minimum', trim_scale(r.minimum)::text,
    'multiple', trim_scale(r.multiple)::text, 'maximum', trim_scale(r.maximum)::text,
    'allows_decimals', r.allows_decimals) end as order_rule
from wanted v
join product p on p.id = v.product_id and p.deleted_at is null
left join product_type t on t.id = p.type_id and t.deleted_at is null
left join product_collection c on c.id = p.collection_id and c.deleted_at is null
left join product_shipping_profile sp on sp.product_id = p.id and sp.deleted_at is null
left join product_variant_price_set vp on vp.variant_id = v.id and vp.deleted_at is null
left join lateral (
  select json_agg(json_build_object('inventory_item_id', vi.inventory_item_id,
      'required_quantity', vi.required_quantity::text) order by vi.inventory_item_id) as components,
    bool_or(i.requires_shipping) as requires_shipping
  from product_variant_inventory_item vi join inventory_item i on i.id = vi.inventory_item_id
  where vi.variant_id = v.id and vi.deleted_at is null and i.deleted_at is null
) stock on true
left join order_rule r on r.variant_id = v.id and r.deleted_at is null`

/** One statement for all goods of an order, named by SKU or by variant id, as a buyer in these customer groups may. */
export async function readGoodsToOrder(
  container: MedusaContainer,
  question: {
    skus: string[]
    variant_ids: string[]
    sales_channel_id: string | null
    customer_group_ids: string[]
  },
): Promise<GoodsRow[]> {
  const rows = await readAcross<Omit<GoodsRow, "category_ids" | "category_path_ids"> & CategoryPaths>(
    container,
    GOODS_TO_ORDER,
    [question.sales_channel_id, question.customer_group_ids, question.skus, question.variant_ids],
  )
  return rows.map(({ category_paths, ...row }) => ({ ...row, ...categoriesOf(category_paths) }))
}

/** Each path names the categories from the topmost down to the one that the goods are in. */
function categoriesOf(paths: string[]): Pick<GoodsRow, "category_ids" | "category_path_ids"> {
  const split = paths.map((path) => path.split("."))
  return {
    category_ids: split.map((path) => path[path.length - 1]),
    category_path_ids: [...new Set(split.flat())],
  }
}
