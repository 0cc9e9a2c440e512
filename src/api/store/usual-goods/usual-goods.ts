import type { StockDisplay } from "../../../options"
import { readUsualVariants } from "../../../read-models/usual-variants"
import type { BuyerRequest } from "../../require-buyer"
import { pricesFor, rowsFor } from "../catalog/catalog-rows"
import { goodsAnswer } from "../catalog/goods-answer"

/** What the company orders most often, as the catalogue has it now; what it may not order any more is left out. */
export async function usualGoods(req: BuyerRequest, limit: number, display: StockDisplay) {
  const { company } = req.buyer
  const usual = await readUsualVariants(req.scope, company.id, limit)
  const rows = await rowsFor(
    req,
    {
      product: null,
      region_id: null,
      q: null,
      category_id: null,
      in_stock: false,
      skus: null,
      variant_ids: usual,
      order: "code",
      after: null,
      limit: usual.length,
    },
    display,
  )
  const priceOf = await pricesFor(req, rows)
  return {
    currency_code: company.currency_code,
    stock_display: display,
    goods: rows
      .sort((a, b) => usual.indexOf(a.variant_id) - usual.indexOf(b.variant_id))
      .map((row) => goodsAnswer(row, priceOf.get(row.variant_id), { display, perWarehouse: false })),
  }
}
