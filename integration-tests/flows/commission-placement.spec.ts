import { Modules } from "@medusajs/framework/utils"
import { cancelOrderWorkflow } from "@medusajs/medusa/core-flows"
import { useApp } from "../helpers/app"
import { aBuyer } from "../helpers/buyer-client"
import { commissionOf } from "../helpers/commission-builders"
import { aCompany } from "../helpers/company-builders"
import { aShop, someGoods, type Shop } from "../helpers/shop"

const app = useApp()
let shop: Shop

beforeAll(async () => {
  shop = await aShop(app.container)
  await someGoods(app.container, shop, [
    { sku: "HOLDER", price: 2.55, stock: { [shop.leeds]: 10, [shop.lille]: 10 } },
    { sku: "LANTERN", price: 3.39, stock: { [shop.leeds]: 100 } },
  ])
  await commissionOf(app.container).createCommissionRules({ level: 1, rate_bps: 500 })
})

/** A buyer whose company a distributor brought. */
async function aReferredBuyer() {
  const service = commissionOf(app.container)
  const { owner, company } = await aCompany(app.container)
  const distributor = await service.createDistributors({
    customer_id: owner.id,
    company_id: company.id,
    referral_code: company.code.toUpperCase(),
  })
  const buyer = await aBuyer(app, shop)
  await service.refer({ distributor_id: distributor.id, company_id: buyer.company.id })
  return { buyer, distributor }
}

describe("an order placed through the mall", () => {
  it("earns on each order line, also of a line from two warehouses; cancelled, nothing is left", async () => {
    const { buyer, distributor } = await aReferredBuyer()
    const { status, body } = await buyer.order([
      { sku: "HOLDER", quantity: 15 },
      { sku: "LANTERN", quantity: 4 },
    ])
    expect(status).toBe(201)
    const service = commissionOf(app.container)
    const entries = await service.listCommissionEntries({ order_id: body.order.id })
    // HOLDER splits 10 + 5: 25.50 → 1.275 → 1.28 and 12.75 → 0.6375 → 0.64; LANTERN 13.56 → 0.678 → 0.68.
    expect(entries.map(({ amount }) => Number(amount)).sort()).toEqual([0.64, 0.68, 1.28])
    expect(await service.sumsOf(distributor.id)).toMatchObject([{ frozen: "2.6" }])

    const orders = app.container.resolve(Modules.ORDER)
    const { created_at } = await orders.retrieveOrder(body.order.id)
    const recorded_at = new Date(created_at)
    const differences = await service.recomputeForOrders([
      {
        order_id: body.order.id,
        company_id: buyer.company.id,
        customer_id: buyer.owner.id,
        tier_id: buyer.tier.id,
        currency_code: "gbp",
        placed_at: recorded_at,
        recorded_at,
        lines: entries.map(({ order_line_id, base }) => ({
          order_line_id,
          product_id: null,
          category_ids: [],
          net_amount: base,
        })),
      },
    ])
    expect(differences).toEqual([])

    await cancelOrderWorkflow(app.container).run({ input: { order_id: body.order.id } })
    const left = async () => (await service.sumsOf(distributor.id))[0]
    for (const until = Date.now() + 5_000; Date.now() < until && (await left()).frozen !== "0";) {
      await new Promise((resolve) => setTimeout(resolve, 50))
    }
    expect(await left()).toMatchObject({ frozen: "0", available: "0", reversed: "2.6" })
  })
})
