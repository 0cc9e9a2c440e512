import type { MedusaContainer } from "@medusajs/framework/types"
import { Modules } from "@medusajs/framework/utils"
import type CompanyModuleService from "../../../../../../modules/company/service"
import { compareTierPrices } from "../../../../../../modules/pricing/utils/compare-tier-prices"
import type PricingModuleService from "../../../../../../modules/pricing/service"
import { readGoodsOfTierEffect } from "../../../../../../read-models/goods-of-tier-effect"

/** So many goods are compared: all of most merchants', and what the company has bought of any other's. */
const MOST_GOODS = 5_000

/**
 * The company's prices of single units now and in the other tier, in its currency, by the resolution that every order
 * uses; a fixed number of statements. NOT_FOUND for either.
 */
export async function tierEffect(container: MedusaContainer, companyId: string, tierId: string) {
  const companies = container.resolve<CompanyModuleService>("company")
  const pricing = container.resolve<PricingModuleService>(Modules.PRICING)
  const company = await companies.retrieveCompany(companyId, { relations: ["tier"] })
  const tier = await companies.retrieveTier(tierId)
  const goods = await readGoodsOfTierEffect(container, companyId, MOST_GOODS)
  const at = new Date()
  const pricesIn = (tierGroup: string) =>
    pricing.resolvePrices({
      items: goods.map(({ variant_id: key, price_set_id }) => ({ key, price_set_id, quantity: "1" })),
      company_group_id: company.customer_group_id,
      tier_group_id: tierGroup,
      customer_group_ids: [company.customer_group_id, tierGroup],
      currency_code: company.currency_code,
      region_id: null,
      at,
    })
  const [before, after] = await Promise.all([
    pricesIn(company.tier.customer_group_id),
    pricesIn(tier.customer_group_id),
  ])
  const { largest, ...counts } = compareTierPrices(before, after)
  const goodsOf = new Map(goods.map((row) => [row.variant_id, row]))
  const named = ({ id, code, name }: { id: string; code: string; name: string }) => ({ id, code, name })
  return {
    from: named(company.tier),
    to: named(tier),
    currency_code: company.currency_code,
    compared: goods.length,
    goods: goods[0]?.of ?? 0,
    ...counts,
    largest: largest.map(({ key, ...change }) => {
      const row = goodsOf.get(key)
      return {
        variant_id: key,
        sku: row?.sku ?? null,
        product_title: row?.product_title ?? "",
        variant_title: row?.variant_title ?? null,
        ...change,
      }
    }),
  }
}
