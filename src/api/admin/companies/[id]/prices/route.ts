import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import type CompanyModuleService from "../../../../../modules/company/service"
import { readGoodsToPrice } from "../../../../../read-models/goods-to-price"
import { pricedGoods } from "../../../../priced-goods"
import type { CompanyPricesParams } from "./validators"

/** What a company pays for each SKU and quantity, now or at another moment, with every candidate and why. */
export async function GET(req: MedusaRequest, res: MedusaResponse) {
  const query = req.validatedQuery as CompanyPricesParams
  const companies = req.scope.resolve<CompanyModuleService>("company")
  const company = await companies.retrieveCompany(req.params.id, { relations: ["tier"] })
  const goods = await readGoodsToPrice(req.scope, query.sku, "merchant")
  const currency_code = query.currency_code ?? company.currency_code
  const at = query.at ?? new Date()
  const prices = await pricedGoods(req.scope, query, goods, {
    company_group_id: company.customer_group_id,
    tier_group_id: company.tier.customer_group_id,
    customer_group_ids: [company.customer_group_id, company.tier.customer_group_id],
    currency_code,
    region_id: query.region_id ?? null,
    at,
  })
  const { id, code, name, status } = company
  res.json({ company: { id, code, name, status }, currency_code, at, prices })
}
