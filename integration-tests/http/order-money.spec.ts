import { commissionOf } from "../helpers/commission-builders"
import { useApp } from "../helpers/app"
import { aBuyer, type BuyerClient } from "../helpers/buyer-client"
import { databaseOf } from "../helpers/pricing"
import { aShop, someGoods, type Shop } from "../helpers/shop"
import { aUser, type Clerk } from "../helpers/staff-builders"

const app = useApp()
let shop: Shop
let admin: Clerk
let buyer: BuyerClient

beforeAll(async () => {
  shop = await aShop(app.container)
  admin = await aUser(app, { role_id: "owner" })
  await someGoods(app.container, shop, [{ sku: "CUP", price: 10, stock: { [shop.leeds]: 1000 } }])
  buyer = await aBuyer(app, shop, 1000)
  const seller = await aBuyer(app, shop)
  const commission = commissionOf(app.container)
  const { id } = await commission.createDistributors({
    ...{ customer_id: seller.owner.id, company_id: seller.company.id, referral_code: "EARNS-ME" },
  })
  await commission.createCommissionRules({ level: 1, rate_bps: 500 })
  await commission.refer({ company_id: buyer.company.id, distributor_id: id })
})

async function anOrder(more: object = {}): Promise<string> {
  const { status, body } = await buyer.order([{ sku: "CUP", quantity: 2 }], more)
  expect({ status, message: body.message }).toEqual({ status: 201, message: undefined })
  return body.order.id
}

const moneyOf = async (id: string) => (await admin.get(`/admin/orders/${id}/money`).expect(200)).body.money

describe("GET /admin/orders/{id}/money", () => {
  it("tells the company's credit, what the order holds, and what is owed for it once it is captured", async () => {
    const id = await anOrder()
    // (20 + 4.95) × 1.2
    const { company } = buyer
    expect(await moneyOf(id)).toEqual({
      currency_code: "gbp",
      company: { id: company.id, code: company.code, name: company.name },
      credit: { limit: "1000", used: "0", held: "29.94", available: "970.06", overdue: "0" },
      hold: { amount: "29.94", captured: "0", held: "29.94" },
      owed: null,
    })
    const { body } = await admin.get(`/admin/orders/${id}?fields=payment_collections.payments.id`)
    const [{ id: payment }] = body.order.payment_collections[0].payments
    await admin.post(`/admin/payments/${payment}/capture`, { amount: 9.94 }).expect(200)
    const money = await moneyOf(id)
    expect(money.credit).toMatchObject({ used: "9.94", held: "20", available: "970.06" })
    expect(money.hold).toEqual({ amount: "29.94", captured: "9.94", held: "20" })
    expect(money.owed).toEqual({ amount: "9.94", due_at: expect.any(String), is_overdue: false })
    await databaseOf(app.container)("receivable")
      .where({ order_id: id })
      .update({ due_at: new Date(Date.now() - 86_400_000) })
    const late = await moneyOf(id)
    expect([late.owed.is_overdue, late.credit.overdue]).toEqual([true, "9.94"])
  })

  it("has no hold for what is not on account, nothing for an order without a company, 404 for none", async () => {
    expect(await moneyOf(await anOrder({ payment: "offline" }))).toMatchObject({ hold: null, owed: null })
    const id = await anOrder()
    await databaseOf(app.container)("order_company").where({ order_id: id }).delete()
    expect(await moneyOf(id)).toBeNull()
    await admin.get("/admin/orders/order_none/money").expect(404)
  })

  it("is for who may read companies", async () => {
    const id = await anOrder()
    const { body } = await admin.post("/admin/staff-roles", {
      name: "Orders alone",
      permissions: ["read:order"],
    })
    const reader = await aUser(app, { role_id: body.role.id })
    await reader.get(`/admin/orders/${id}/money`).expect(403)
    await reader.get(`/admin/orders/${id}/commission`).expect(403)
  })
})

describe("GET /admin/orders/{id}/commission", () => {
  it("tells who earns what, by state", async () => {
    const id = await anOrder()
    const { body } = await admin.get(`/admin/orders/${id}/commission`).expect(200)
    expect(body.commission).toMatchObject([
      { level: 1, status: "frozen", currency_code: "gbp", amount: "1", name: expect.any(String) },
    ])
  })
})
