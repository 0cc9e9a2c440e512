import type { OrderRule } from "../../../modules/catalog/types"
import type { ResolvedPrice } from "../../../modules/pricing/types"
import type { GoodsRow } from "../../../read-models/goods-to-order"
import { newId } from "../../../utils/ids"
import type { DraftLine, LineSnapshot } from "../types"
import type { ResolvedLine } from "./resolve-lines"

/** Goods that are measured may be parted to the gram; the finest that core's stock figures are kept in. */
const FINEST_STEP = "0.001"

export function draftLine(
  { position, requested, goods }: ResolvedLine,
  price: ResolvedPrice & { amount: string },
): DraftLine {
  return {
    id: newId("ordli"),
    position,
    sku: goods.sku,
    quantity: requested.quantity,
    note: requested.note ?? null,
    unit_price: price.amount,
    list_price: price.list_amount,
    price_source: price.source,
    compare_at_unit_price: null,
    is_tax_inclusive: price.is_tax_inclusive,
    is_custom_price: false,
    snapshot: snapshotOf(goods),
    metadata: {},
    tax_lines: [],
    adjustments: [],
    category_path_ids: goods.category_path_ids,
    stock: {
      manage_inventory: goods.manage_inventory,
      allow_backorder: goods.allow_backorder,
      components: goods.components,
      step: splitStep(goods.order_rule),
    },
  }
}

/** Whole pieces are parted piece by piece, whatever the order multiple: a carton may be opened, a piece may not. */
export function splitStep(rule: OrderRule | null): string {
  return rule?.allows_decimals ? (rule.multiple ?? FINEST_STEP) : "1"
}

function snapshotOf(goods: GoodsRow): LineSnapshot {
  return {
    title: goods.product_title,
    subtitle: goods.variant_title,
    thumbnail: goods.thumbnail,
    product_id: goods.product_id,
    product_title: goods.product_title,
    product_description: goods.description,
    product_subtitle: goods.subtitle,
    product_type: goods.type,
    product_type_id: goods.type_id,
    product_collection: goods.collection,
    product_handle: goods.handle,
    variant_id: goods.variant_id,
    variant_sku: goods.sku,
    variant_barcode: goods.barcode,
    variant_title: goods.variant_title,
    variant_option_values: null,
    is_discountable: goods.discountable,
    is_giftcard: goods.is_giftcard,
    requires_shipping: goods.requires_shipping,
  }
}
