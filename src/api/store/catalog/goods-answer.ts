import { nearestAcceptable } from "../../../modules/catalog/utils/check-order-rule"
import type { PriceWithBreaks } from "../../../modules/pricing/types"
import type { SheetRow } from "../../../read-models/catalog-sheet"

/** The least quantity in which goods can be ordered; where decimals leave none, one. */
export function leastQuantity({ order_rule }: SheetRow): string {
  const none = { minimum: null, multiple: null, maximum: null, allows_decimals: false }
  return nearestAcceptable(order_rule ?? none, 0) ?? "1"
}

/** A row of the sheet as the API tells it: how its stock is to be read, and its price with the breaks. */
export function goodsAnswer(row: SheetRow, price: PriceWithBreaks | undefined, perWarehouse: boolean) {
  return {
    variant_id: row.variant_id,
    sku: row.sku,
    barcode: row.barcode,
    name: row.name,
    variant_title: row.variant_title,
    product_id: row.product_id,
    handle: row.handle,
    thumbnail: row.thumbnail,
    categories: row.categories,
    pack_quantity: row.pack_quantity,
    order_rule: row.order_rule,
    price: {
      quantity: leastQuantity(row),
      amount: price?.amount ?? null,
      list_amount: price?.list_amount ?? null,
      source: price?.source ?? null,
      is_tax_inclusive: price?.is_tax_inclusive ?? false,
    },
    breaks: price?.breaks ?? [],
    stock: {
      is_managed: row.manage_inventory,
      allows_backorder: row.allow_backorder,
      available: row.manage_inventory ? row.available : null,
      ...(perWarehouse && { warehouses: row.manage_inventory ? row.warehouses : [] }),
    },
  }
}
