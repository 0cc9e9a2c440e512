import type { MedusaResponse, MedusaStoreRequest } from "@medusajs/framework/http"
import type CatalogModuleService from "../../../modules/catalog/service"
import { readGoodsToPrice } from "../../../read-models/goods-to-price"
import { pricedGoods } from "../../priced-goods"
import type { BuyerRequest } from "../../require-buyer"
import type { StorePricesParams } from "./validators"

/** The buyer's own price of each SKU and quantity, and why. Goods that they may not see are as unknown as any. */
export async function GET(req: MedusaStoreRequest & BuyerRequest, res: MedusaResponse) {
  const query = req.validatedQuery as StorePricesParams
  const { company, tier, customer_group_ids: groups } = req.buyer
  const onSale = await readGoodsToPrice(req.scope, query.sku, {
    sales_channel_ids: req.publishable_key_context.sales_channel_ids,
  })
  const hidden = await req.scope.resolve<CatalogModuleService>("catalog").hiddenProductIds({
    customer_group_ids: groups,
    product_ids: onSale.map((goods) => goods.product_id),
  })
  const visible = onSale.filter((goods) => !hidden.includes(goods.product_id))
  const prices = await pricedGoods(req.scope, query, visible, {
    company_group_id: company.customer_group_id,
    tier_group_id: tier.customer_group_id,
    customer_group_ids: groups,
    currency_code: company.currency_code,
    region_id: query.region_id ?? null,
  })
  res.json({ currency_code: company.currency_code, prices })
}
