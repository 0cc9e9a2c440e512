import type { MedusaContainer } from "@medusajs/framework/types"
import { createPromotionsWorkflow } from "@medusajs/medusa/core-flows"
import type { TestApp } from "../../helpers/app"
import { aBuyer, type BuyerClient } from "../../helpers/buyer-client"
import { commissionOf } from "../../helpers/commission-builders"
import { aCompany, unique } from "../../helpers/company-builders"
import { someGoods, type Shop } from "../../helpers/shop"

/** Who orders what: lines for `POST /store/orders`, items for a cart. */
export type Trader = {
  buyer: BuyerClient
  lines: { sku: string; quantity: number }[]
  items: { variant_id: string; quantity: number }[]
  promo_codes: string[]
}

/** A distributor who earns 5 % on the orders of the companies that they brought; returns the distributor's id. */
export async function aDistributor(container: MedusaContainer): Promise<string> {
  const { owner, company } = await aCompany(container)
  const { id } = await commissionOf(container).createDistributors({
    customer_id: owner.id,
    company_id: company.id,
    referral_code: company.code.toUpperCase(),
  })
  await commissionOf(container).createCommissionRules({ level: 1, rate_bps: 500 })
  return id
}

/**
 * A buyer whose order writes to every table that an order can write to: on account, of goods from two warehouses, with
 * discounts on goods and delivery from a campaign with a budget, and with commission. Goods and campaign are the
 * trader's own, so that no two traders wait for each other.
 */
export async function aTrader(app: TestApp, shop: Shop, distributorId: string): Promise<Trader> {
  const name = unique("trader").toUpperCase()
  const goods = [
    { sku: `${name}-NORTH`, price: 2.55, stock: { [shop.leeds]: 1000 } },
    { sku: `${name}-SOUTH`, price: 3.39, stock: { [shop.lille]: 1000 } },
  ]
  const variants = await someGoods(app.container, shop, goods)
  const buyer = await aBuyer(app, shop, 10_000)
  await commissionOf(app.container).refer({ company_id: buyer.company.id, distributor_id: distributorId })
  return {
    buyer,
    lines: goods.map(({ sku }) => ({ sku, quantity: 3 })),
    items: goods.map(({ sku }) => ({ variant_id: variants[sku], quantity: 3 })),
    promo_codes: await someDiscounts(app.container, name),
  }
}

async function someDiscounts(container: MedusaContainer, name: string): Promise<string[]> {
  const tenth = (target_type: "items" | "shipping_methods") => ({
    code: `${name}-${target_type}`,
    type: "standard" as const,
    status: "active" as const,
    limit: 1000,
    application_method: {
      type: "percentage" as const,
      target_type,
      allocation: "across" as const,
      value: 10,
      currency_code: "gbp",
    },
  })
  const budget = { type: "spend" as const, limit: 10_000, currency_code: "gbp" }
  const { result } = await createPromotionsWorkflow(container).run({
    input: {
      promotionsData: [
        { ...tenth("items"), campaign: { name, campaign_identifier: name, budget } },
        tenth("shipping_methods"),
      ],
    },
  })
  return result.map(({ code }) => code!)
}
