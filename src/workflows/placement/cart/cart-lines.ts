import type { OrderRule } from "../../../modules/catalog/types"
import { newId } from "../../../utils/ids"
import { splitStep } from "../draft/draft-line"
import type { Adjustment, DraftLine, DraftShippingMethod, LineSnapshot, TaxLine } from "../types"
import {
  exact,
  type CartAdjustment,
  type CartItem,
  type CartShippingMethod,
  type CartTaxLine,
} from "./cart-fields"

const SNAPSHOT_TEXTS = [
  "subtitle",
  "thumbnail",
  "product_id",
  "product_title",
  "product_description",
  "product_subtitle",
  "product_type",
  "product_type_id",
  "product_collection",
  "product_handle",
  "variant_id",
  "variant_sku",
  "variant_barcode",
  "variant_title",
] as const

/** A cart's items as draft lines: prices, taxes and discounts stay what the cart says. */
export function cartLines(items: CartItem[], rules: Map<string, OrderRule>): DraftLine[] {
  return items.map((item, index) => ({
    id: newId("ordli"),
    position: index + 1,
    sku: item.variant_sku,
    quantity: exact(item.quantity, item.raw_quantity),
    note: null,
    unit_price: exact(item.unit_price, item.raw_unit_price),
    list_price: null,
    price_source: null,
    compare_at_unit_price:
      item.compare_at_unit_price == null
        ? null
        : exact(item.compare_at_unit_price, item.raw_compare_at_unit_price),
    is_tax_inclusive: item.is_tax_inclusive,
    is_custom_price: item.is_custom_price,
    snapshot: snapshotOf(item),
    metadata: item.metadata ?? {},
    tax_lines: (item.tax_lines ?? []).map(taxLine),
    adjustments: (item.adjustments ?? []).map(adjustment),
    category_path_ids: (item.variant?.product?.categories ?? []).flatMap(({ mpath }) => mpath.split(".")),
    stock: stockOf(item, rules.get(item.variant_id ?? "") ?? null),
  }))
}

export function cartShippingMethods(methods: CartShippingMethod[]): DraftShippingMethod[] {
  return methods.map((method) => ({
    id: newId("ordsm"),
    name: method.name,
    description: method.description ?? null,
    shipping_option_id: method.shipping_option_id,
    amount: exact(method.amount, method.raw_amount),
    is_tax_inclusive: method.is_tax_inclusive,
    data: method.data ?? {},
    metadata: method.metadata,
    tax_lines: (method.tax_lines ?? []).map(taxLine),
    adjustments: (method.adjustments ?? []).map(adjustment),
  }))
}

function snapshotOf(item: CartItem): LineSnapshot {
  const texts = Object.fromEntries(SNAPSHOT_TEXTS.map((column) => [column, item[column] ?? null]))
  return {
    ...(texts as Record<(typeof SNAPSHOT_TEXTS)[number], string | null>),
    title: item.title,
    variant_option_values: (item.variant_option_values as Record<string, unknown> | undefined) ?? null,
    is_discountable: item.is_discountable,
    is_giftcard: item.is_giftcard,
    requires_shipping: item.requires_shipping,
  }
}

/** An item without variant is somebody's custom line: it has no stock. */
function stockOf({ variant }: CartItem, rule: OrderRule | null): DraftLine["stock"] {
  return {
    manage_inventory: variant?.manage_inventory ?? false,
    allow_backorder: variant?.allow_backorder ?? false,
    components: (variant?.inventory_items ?? []).map(({ inventory_item_id, required_quantity }) => ({
      inventory_item_id,
      required_quantity: String(required_quantity),
    })),
    step: splitStep(rule),
  }
}

function taxLine({ code, rate, description, tax_rate_id, provider_id }: CartTaxLine): TaxLine {
  return {
    code,
    rate,
    description: description ?? null,
    tax_rate_id: tax_rate_id ?? null,
    provider_id: provider_id ?? null,
  }
}

function adjustment(row: CartAdjustment): Adjustment {
  return {
    code: row.code ?? null,
    amount: exact(row.amount, row.raw_amount),
    promotion_id: row.promotion_id ?? null,
    is_tax_inclusive: row.is_tax_inclusive,
    description: row.description ?? null,
  }
}
