import type { StockDisplay } from "../../../options"
import type { BuyerRequest } from "../../require-buyer"
import { pricesFor, rowsFor } from "./catalog-rows"
import { cursorOf, placeOf } from "./cursor"
import { goodsAnswer } from "./goods-answer"
import type { CatalogParams } from "./validators"

/** A page of goods that the buyer may order, with their own prices and the stock as `display` shows it. */
export async function catalogPage(req: BuyerRequest, asked: CatalogParams, display: StockDisplay) {
  const { order, limit, cursor, in_stock, stock, ...query } = asked
  const rows = await rowsFor(
    req,
    {
      product: null,
      region_id: query.region_id ?? null,
      q: query.q ?? null,
      category_id: query.category_id ?? null,
      in_stock: in_stock === "true",
      skus: query.sku ?? null,
      variant_ids: query.variant_id ?? null,
      order,
      after: cursor === undefined ? null : placeOf(cursor, order),
      limit: limit + 1,
    },
    display,
  )
  const page = rows.slice(0, limit)
  const priceOf = await pricesFor(req, page)
  return {
    currency_code: req.buyer.company.currency_code,
    stock_display: display,
    goods: page.map((row) =>
      goodsAnswer(row, priceOf.get(row.variant_id), { display, perWarehouse: stock === "per_warehouse" }),
    ),
    limit,
    next_cursor: rows.length > limit ? cursorOf(order, page[limit - 1]) : null,
  }
}
