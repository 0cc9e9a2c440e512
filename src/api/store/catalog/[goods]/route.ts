import type { MedusaResponse } from "@medusajs/framework/http"
import { MedusaError } from "@medusajs/framework/utils"
import type CatalogModuleService from "../../../../modules/catalog/service"
import { readGoodsPage } from "../../../../read-models/goods-page"
import { text } from "../../../fields"
import type { BuyerRequest } from "../../../require-buyer"
import { goodsAnswer } from "../goods-answer"
import { pricesFor, rowsFor } from "../catalog-rows"
import type { GoodsPageParams } from "../validators"

/** More variants than a product has. */
const MOST_VARIANTS = 1_000

const name = text(1_000)

/**
 * The page of a product, by its handle or id: pictures, description and every variant that the buyer may order. Four
 * statements beside the buyer's. 404 for goods that they may not see, as for unknown ones.
 */
export async function GET(req: BuyerRequest & { validatedQuery: GoodsPageParams }, res: MedusaResponse) {
  const { stockDisplay: display } = req.scope.resolve<CatalogModuleService>("catalog")
  const product = name.safeParse(req.params.goods).data
  const rows =
    product === undefined ? [] : await rowsFor(req, questionOf(product, req.validatedQuery), display)
  if (rows.length === 0) {
    throw new MedusaError(MedusaError.Types.NOT_FOUND, `There are no goods with handle or id ${product}`)
  }
  const priceOf = await pricesFor(req, rows)
  const { options_of, ...page } = await readGoodsPage(
    req.scope,
    rows[0].product_id,
    rows.map(({ variant_id }) => variant_id),
  )
  res.json({
    currency_code: req.buyer.company.currency_code,
    stock_display: display,
    goods: {
      ...page,
      categories: rows[0].categories,
      variants: rows.map((row) => ({
        ...goodsAnswer(row, priceOf.get(row.variant_id), { display, perWarehouse: true }),
        options: options_of[row.variant_id] ?? [],
      })),
    },
  })
}

const questionOf = (product: string, { region_id }: GoodsPageParams) => ({
  product,
  region_id: region_id ?? null,
  q: null,
  category_id: null,
  in_stock: false,
  skus: null,
  variant_ids: null,
  order: "code" as const,
  after: null,
  limit: MOST_VARIANTS,
})
