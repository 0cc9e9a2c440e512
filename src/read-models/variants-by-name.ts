import type { MedusaContainer } from "@medusajs/framework/types"
import { readAcross } from "../utils/sql"

/** Variants named by SKU or by id, one statement; unknown ones are absent. */
export async function readVariantsByName(
  container: MedusaContainer,
  { skus, variant_ids }: { skus: string[]; variant_ids: string[] },
): Promise<{ variant_id: string; sku: string | null }[]> {
  return await readAcross(
    container,
    `select id as variant_id, sku from product_variant
     where deleted_at is null and (sku = any(?::text[]) or id = any(?::text[]))`,
    [skus, variant_ids],
  )
}
