import type { OrderRule, VisibilitySubject } from "../../modules/catalog/types"

/** An order rule for goods named by SKU or by variant id. */
export type NamedOrderRule = Omit<OrderRule, "variant_id"> & { sku?: string; variant_id?: string }

export type NewVisibility = { subject: VisibilitySubject; customer_group_ids: string[] }
