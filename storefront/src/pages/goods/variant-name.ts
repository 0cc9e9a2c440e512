import type { Goods } from "../../lib/api/answers"

/** What the platform calls the variant of goods that have only one. */
const ONLY_VARIANT = "Default variant"

/** The variant's own name; null where goods have only one. */
export function variantName({ variant_title }: Goods): string | null {
  return variant_title && variant_title !== ONLY_VARIANT ? variant_title : null
}
