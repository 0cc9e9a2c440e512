import { Modules } from "@medusajs/framework/utils"
import type CatalogModuleService from "../../../modules/catalog/service"
import type { StockDisplay } from "../../../options"
import type PricingModuleService from "../../../modules/pricing/service"
import {
  readCatalogSheet,
  type CatalogSheetQuestion,
  type SheetRow,
} from "../../../read-models/catalog-sheet"
import type { BuyerRequest } from "../../require-buyer"
import { leastQuantity } from "./goods-answer"

type Question = Omit<
  CatalogSheetQuestion,
  "company_id" | "currency_code" | "sales_channel_ids" | "hidden_product_ids"
>

/** Goods that the buyer may order; two statements. `display` is how whoever asks is shown stock. */
export async function rowsFor(
  req: BuyerRequest,
  question: Question,
  display: StockDisplay,
): Promise<SheetRow[]> {
  const { company, customer_group_ids } = req.buyer
  const catalog = req.scope.resolve<CatalogModuleService>("catalog")
  return await readCatalogSheet(req.scope, {
    ...question,
    company_id: company.id,
    currency_code: company.currency_code,
    sales_channel_ids: req.publishable_key_context.sales_channel_ids,
    hidden_product_ids: await catalog.hiddenProductIds({ customer_group_ids }),
    // Which goods are in stock would tell what the merchant hides.
    in_stock: question.in_stock && display !== "hidden",
  })
}

/** The buyer's own prices of rows at their least quantities, with breaks, by variant id; one statement. */
export async function pricesFor(req: BuyerRequest, rows: SheetRow[]) {
  const { company, tier, customer_group_ids } = req.buyer
  const prices = await req.scope.resolve<PricingModuleService>(Modules.PRICING).resolveBreaks({
    items: rows.flatMap((row) =>
      row.price_set_id
        ? [{ key: row.variant_id, price_set_id: row.price_set_id, quantity: leastQuantity(row) }]
        : [],
    ),
    company_group_id: company.customer_group_id,
    tier_group_id: tier.customer_group_id,
    customer_group_ids,
    currency_code: company.currency_code,
    region_id: rows[0]?.region_id ?? null,
  })
  return new Map(prices.map((price) => [price.key, price]))
}
