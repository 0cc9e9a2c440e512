import type { MedusaResponse } from "@medusajs/framework/http"
import { Modules } from "@medusajs/framework/utils"
import type CatalogModuleService from "../../../modules/catalog/service"
import type PricingModuleService from "../../../modules/pricing/service"
import { readCatalogSheet } from "../../../read-models/catalog-sheet"
import type { BuyerRequest } from "../../require-buyer"
import { cursorOf, placeOf } from "./cursor"
import { goodsAnswer, leastQuantity } from "./goods-answer"
import type { CatalogParams } from "./validators"

/** A page of goods that the buyer may order, with their own prices and the stock; three statements beside the buyer's. */
export async function GET(req: BuyerRequest & { validatedQuery: CatalogParams }, res: MedusaResponse) {
  const { order, limit, cursor, in_stock, stock, ...query } = req.validatedQuery
  const { company, tier, customer_group_ids: groups } = req.buyer
  const catalog = req.scope.resolve<CatalogModuleService>("catalog")
  const rows = await readCatalogSheet(req.scope, {
    company_id: company.id,
    currency_code: company.currency_code,
    sales_channel_ids: req.publishable_key_context.sales_channel_ids,
    region_id: query.region_id ?? null,
    hidden_product_ids: await catalog.hiddenProductIds({ customer_group_ids: groups }),
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
  const prices = await req.scope.resolve<PricingModuleService>(Modules.PRICING).resolveBreaks({
    items: page.flatMap((row) =>
      row.price_set_id
        ? [{ key: row.variant_id, price_set_id: row.price_set_id, quantity: leastQuantity(row) }]
        : [],
    ),
    company_group_id: company.customer_group_id,
    tier_group_id: tier.customer_group_id,
    customer_group_ids: groups,
    currency_code: company.currency_code,
    region_id: page[0]?.region_id ?? null,
  })
  const priceOf = new Map(prices.map((price) => [price.key, price]))
  res.json({
    currency_code: company.currency_code,
    goods: page.map((row) => goodsAnswer(row, priceOf.get(row.variant_id), stock === "per_warehouse")),
    limit,
    next_cursor: rows.length > limit ? cursorOf(order, page[limit - 1]) : null,
  })
}
