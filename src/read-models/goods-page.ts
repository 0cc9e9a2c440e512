import type { MedusaContainer } from "@medusajs/framework/types"
import { readAcross } from "../utils/sql"

export type GoodsOption = { id: string; title: string; values: string[] }

export type VariantOption = { option_id: string; title: string; value: string }

/** What the page of a product tells beside its variants' prices and stock. */
export type GoodsPage = {
  product_id: string
  handle: string | null
  name: string
  subtitle: string | null
  description: string | null
  thumbnail: string | null
  /** Addresses of its pictures in the merchant's order. */
  images: string[]
  /** With the values that the asked variants have. */
  options: GoodsOption[]
  /** By variant id. */
  options_of: Record<string, VariantOption[]>
}

/** The page of a product, of whose variants only the asked ones are told: others may not be on sale. One statement. */
export async function readGoodsPage(
  container: MedusaContainer,
  productId: string,
  variantIds: readonly string[],
): Promise<GoodsPage> {
  const [page] = await readAcross<GoodsPage>(container, STATEMENT, [productId, variantIds])
  return page
}

const STATEMENT = `
  with asked as (
    select ?::text as product_id, ?::text[] as variant_ids
  ),
  chosen as (
    select vo.variant_id, o.id as option_id, o.title, l.id as link_id, ov.value, ov.rank
    from asked a
    join product_variant_option vo on vo.variant_id = any(a.variant_ids)
    join product_option_value ov on ov.id = vo.option_value_id and ov.deleted_at is null
    join product_option o on o.id = ov.option_id and o.deleted_at is null
    left join product_product_option l on l.product_id = a.product_id and l.product_option_id = o.id
      and l.deleted_at is null
  ),
  option_values as (
    select option_id, title, value, min(rank) as rank, min(link_id) as link_id
    from chosen group by option_id, title, value
  ),
  options as (
    select option_id, title, min(link_id) as link_id, jsonb_agg(value order by rank nulls last, value) as values
    from option_values group by option_id, title
  )
  select p.id as product_id, p.handle, p.title as name, p.subtitle, p.description, p.thumbnail,
    coalesce((select jsonb_agg(i.url order by i.rank, i.id) from image i
      where i.product_id = p.id and i.deleted_at is null), '[]') as images,
    coalesce((select jsonb_agg(jsonb_build_object('id', option_id, 'title', title, 'values', values)
      order by link_id, option_id) from options), '[]') as options,
    coalesce((select jsonb_object_agg(variant_id, list) from (
      select variant_id, jsonb_agg(jsonb_build_object('option_id', option_id, 'title', title, 'value', value)
        order by link_id, option_id) as list
      from chosen group by variant_id) of_variant), '{}') as options_of
  from asked a join product p on p.id = a.product_id`
