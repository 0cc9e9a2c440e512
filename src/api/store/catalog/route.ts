import type { MedusaResponse } from "@medusajs/framework/http"
import type CatalogModuleService from "../../../modules/catalog/service"
import type { BuyerRequest } from "../../require-buyer"
import { cursorOf, placeOf } from "./cursor"
import { goodsAnswer } from "./goods-answer"
import { pricesFor, rowsFor } from "./catalog-rows"
import type { CatalogParams } from "./validators"

/** A page of goods that the buyer may order, with their own prices and the stock; three statements beside the buyer's. */
export async function GET(req: BuyerRequest & { validatedQuery: CatalogParams }, res: MedusaResponse) {
  const { order, limit, cursor, in_stock, stock, ...query } = req.validatedQuery
  const { stockDisplay } = req.scope.resolve<CatalogModuleService>("catalog")
  const rows = await rowsFor(req, {
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
  })
  const page = rows.slice(0, limit)
  const priceOf = await pricesFor(req, page)
  res.json({
    currency_code: req.buyer.company.currency_code,
    stock_display: stockDisplay,
    goods: page.map((row) =>
      goodsAnswer(row, priceOf.get(row.variant_id), {
        display: stockDisplay,
        perWarehouse: stock === "per_warehouse",
      }),
    ),
    limit,
    next_cursor: rows.length > limit ? cursorOf(order, page[limit - 1]) : null,
  })
}
