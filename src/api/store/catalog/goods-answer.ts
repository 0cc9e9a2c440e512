import type { StockDisplay } from "../../../options"
import { nearestAcceptable } from "../../../modules/catalog/utils/check-order-rule"
import { showStock } from "../../../modules/catalog/utils/show-stock"
import type { PriceWithBreaks } from "../../../modules/pricing/types"
import type { SheetRow } from "../../../read-models/catalog-sheet"

/** The least quantity in which goods can be ordered; where decimals leave none, one. */
export function leastQuantity({ order_rule }: Pick<SheetRow, "order_rule">): string {
  const none = { minimum: null, multiple: null, maximum: null, allows_decimals: false }
  return nearestAcceptable(order_rule ?? none, 0) ?? "1"
}

type StockAnswer = { display: StockDisplay; perWarehouse: boolean }

/** A row of the sheet as the API tells it: its stock as the merchant shows it, and its price with the breaks. */
export function goodsAnswer(
  row: SheetRow,
  price: PriceWithBreaks | undefined,
  { display, perWarehouse }: StockAnswer,
) {
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
    stock: showStock(row, display, perWarehouse),
  }
}
