import type { MedusaContainer } from "@medusajs/framework/types"
import { readPage, type Page } from "./page"

export type ItemCostRow = {
  id: string
  sku: string | null
  variant_id: string
  name: string
  currency_code: string
  amount: string
  valid_from: Date
}

export type ItemCostFilters = { skus: string[] | null; currency_code: string | null }

/** Costs of goods by code; two statements. */
export async function readItemCosts(
  container: MedusaContainer,
  { skus, currency_code }: ItemCostFilters,
  page: { limit: number; offset: number },
): Promise<Page<ItemCostRow>> {
  return await readPage<ItemCostRow>(
    container,
    {
      columns: `c.id, v.sku, c.variant_id, p.title as name, c.currency_code,
        trim_scale(c.amount)::text as amount, c.valid_from`,
      from: `from item_cost c
        join product_variant v on v.id = c.variant_id and v.deleted_at is null
        join product p on p.id = v.product_id and p.deleted_at is null
        where c.deleted_at is null and (?::text[] is null or v.sku = any(?))
          and (?::text is null or c.currency_code = ?)`,
      order: "v.sku, c.currency_code, c.id",
      params: [skus, skus, currency_code, currency_code],
    },
    page,
  )
}
