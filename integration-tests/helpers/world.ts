import { createPromotionsWorkflow } from "@medusajs/medusa/core-flows"
import type { MedusaContainer } from "@medusajs/framework/types"
import { newId } from "../../src/utils/ids"
import { changeCompanyStatusWorkflow } from "../../src/workflows/company"
import { anAdminToken } from "./admin"
import type { TestApp } from "./app"
import { aBuyer } from "./buyer-client"
import { aCart } from "./carts"
import { commissionOf } from "./commission-builders"
import { aCompany, aMember } from "./company-builders"
import { aCategory, databaseOf } from "./pricing"
import { aShop, someGoods } from "./shop"
import { aLocation } from "./stock-builders"

export type World = Awaited<ReturnType<typeof aWorld>>

/** A shop that trades, with one of everything that the API has routes for. */
export async function aWorld(app: TestApp) {
  const { container } = app
  const shop = await aShop(container)
  const variants = await someGoods(container, shop, [
    { sku: "CUP", price: 2.95, stock: { [shop.leeds]: 1_000_000, [shop.lille]: 1_000_000 } },
    { sku: "PLATE", price: 4.1, stock: { [shop.lille]: 1_000_000 } },
  ])
  const [cup] = await databaseOf(container)("product_variant").where({ id: variants.CUP })
  await aDiscountCode(app, "TENTH")
  const buyer = await aBuyer(app, shop, 900_000_000)
  const seller = await aCompany(container)
  const distributor = await commissionOf(container).createDistributors({
    customer_id: seller.owner.id,
    company_id: seller.company.id,
    referral_code: newId("C").slice(-12),
  })
  await commissionOf(container).createCommissionRules({ level: 1, rate_bps: 500 })
  await commissionOf(container).refer({ company_id: buyer.company.id, distributor_id: distributor.id })
  const { status, body } = await buyer.order([{ sku: "CUP", quantity: 2 }])
  expect({ status, message: body.message }).toEqual({ status: 201, message: undefined })
  return {
    container,
    shop,
    variants,
    product_id: cup.product_id as string,
    category_id: await aCategory(container),
    buyer,
    member: (await aMember(container, buyer.company.id)).member,
    spare_warehouse: await aLocation(container),
    pending: await aCompany(container, { status: "pending" }),
    suspended: await aSuspendedCompany(container),
    distributor,
    order_id: body.order.id as string,
    cart_id: await aCart(buyer, shop, [{ variant_id: variants.CUP, quantity: 1 }]),
    admin_token: await anAdminToken(container, app.baseUrl),
  }
}

async function aSuspendedCompany(container: MedusaContainer) {
  const made = await aCompany(container)
  await changeCompanyStatusWorkflow(container).run({ input: { id: made.company.id, action: "suspend" } })
  return made
}

async function aDiscountCode({ container }: TestApp, code: string): Promise<void> {
  await createPromotionsWorkflow(container).run({
    input: {
      promotionsData: [
        {
          code,
          type: "standard",
          status: "active",
          application_method: {
            type: "percentage",
            target_type: "items",
            allocation: "across",
            value: 10,
            currency_code: "gbp",
          },
        },
      ],
    },
  })
}
