import type { MedusaResponse } from "@medusajs/framework/http"
import type CatalogModuleService from "../../../modules/catalog/service"
import { readUsualVariants } from "../../../read-models/usual-variants"
import type { BuyerRequest } from "../../require-buyer"
import { pricesFor, rowsFor } from "../catalog/catalog-rows"
import { goodsAnswer } from "../catalog/goods-answer"
import type { UsualGoodsParams } from "./validators"

/** What the company orders most often, as the catalogue has it now; what it may not order any more is left out. */
export async function GET(req: BuyerRequest & { validatedQuery: UsualGoodsParams }, res: MedusaResponse) {
  const { stockDisplay } = req.scope.resolve<CatalogModuleService>("catalog")
  const { company } = req.buyer
  const usual = await readUsualVariants(req.scope, company.id, req.validatedQuery.limit)
  const rows = await rowsFor(req, {
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
  })
  const priceOf = await pricesFor(req, rows)
  res.json({
    currency_code: company.currency_code,
    stock_display: stockDisplay,
    goods: rows
      .sort((a, b) => usual.indexOf(a.variant_id) - usual.indexOf(b.variant_id))
      .map((row) =>
        goodsAnswer(row, priceOf.get(row.variant_id), { display: stockDisplay, perWarehouse: false }),
      ),
  })
}
