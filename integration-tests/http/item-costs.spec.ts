import supertest from "supertest"
import { useApp } from "../helpers/app"
import { aBuyer, type BuyerClient } from "../helpers/buyer-client"
import { aShop, someGoods } from "../helpers/shop"
import { aUser, userToken, type Clerk } from "../helpers/staff-builders"

const app = useApp()
let clerk: Clerk
let buyer: BuyerClient
let cup: string

/** A figure that no price, quantity or id has by chance. */
const COST = "1.734519"

beforeAll(async () => {
  const shop = await aShop(app.container)
  const variants = await someGoods(app.container, shop, [
    { sku: "CUP", price: 2.95, stock: { [shop.leeds]: 100 } },
    { sku: "PLATE", price: 4 },
  ])
  cup = variants.CUP
  clerk = await aUser(app, { role_id: "owner" })
  buyer = await aBuyer(app, shop, 1000)
})

const imported = (csv: string) =>
  supertest(app.baseUrl)
    .post("/admin/item-costs/import")
    .set({ Authorization: `Bearer ${userToken(clerk.id)}`, "Content-Type": "text/csv" })
    .send(csv)

describe("what goods cost", () => {
  it("is set by hand, told, and taken away", async () => {
    const costs = [
      { sku: "CUP", currency_code: "GBP", amount: "1.40" },
      { sku: "CUP", currency_code: "eur", amount: 1.6 },
    ]
    expect((await clerk.post("/admin/item-costs", { costs })).body).toEqual({
      ...{ rows: 2, set: 2, removed: 0, unchanged: 0 },
    })
    const again = [costs[0], { ...costs[1], amount: null }]
    expect((await clerk.post("/admin/item-costs", { costs: again })).body).toEqual({
      ...{ rows: 2, set: 0, removed: 1, unchanged: 1 },
    })
    const { body } = await clerk.get("/admin/item-costs?sku=CUP")
    expect(body).toMatchObject({ count: 1, item_costs: [{ sku: "CUP", variant_id: cup, amount: "1.4" }] })
  })

  it("is imported whole or not at all, every bad row named", async () => {
    const { status, body } = await imported(
      'sku,currency_code,amount\nPLATE,gbp,2\nPLATES,gbp,2\nCUP,pound,1\nCUP,gbp,"1,5"\nPLATE,GBP,3\n',
    )
    expect([status, body.code]).toEqual([400, "ITEM_COSTS_REFUSED"])
    expect(
      body.details.faults.map(({ line, column, value }: { line: number; column: string; value: string }) => [
        ...[line, column, value],
      ]),
    ).toEqual([
      [3, "sku", "PLATES"],
      [4, "currency_code", "pound"],
      [5, "amount", "1,5"],
      [6, "sku", "PLATE"],
    ])
    expect((await clerk.get("/admin/item-costs?sku=PLATE")).body.count).toBe(0)
    const sound = await imported("amount;sku;currency_code\n2.50;PLATE;gbp\n;CUP;eur\n")
    expect(sound.body).toEqual({ rows: 2, set: 1, removed: 0, unchanged: 1 })
    expect((await imported("sku,price\nCUP,1\n")).status).toBe(400)
    const negative = await clerk.post("/admin/item-costs", {
      costs: [{ sku: "CUP", currency_code: "gbp", amount: "-1" }],
    })
    expect(negative.status).toBe(400)
  })

  it("is for those alone who may see or change prices", async () => {
    const { body } = await clerk.post("/admin/staff-roles", { name: "Packer", permissions: ["read:product"] })
    const packer = await aUser(app, { role_id: body.role.id })
    expect((await packer.get("/admin/item-costs")).status).toBe(403)
    const viewer = await aUser(app, { role_id: "viewer" })
    expect((await viewer.get("/admin/item-costs")).status).toBe(200)
    const costs = [{ sku: "CUP", currency_code: "gbp", amount: 1 }]
    expect((await viewer.post("/admin/item-costs", { costs })).status).toBe(403)
  })

  it("reaches no buyer, on whatever way they ask for goods", async () => {
    await clerk
      .post("/admin/item-costs", { costs: [{ sku: "CUP", currency_code: "gbp", amount: COST }] })
      .expect(200)
    const order = await buyer.order([{ sku: "CUP", quantity: 1 }])
    expect(order.status).toBe(201)
    const answers = [
      order,
      await buyer.preview([{ sku: "CUP", quantity: 1 }]),
      ...(await Promise.all(
        [
          "/store/catalog?stock=per_warehouse",
          "/store/prices?sku=CUP&quantity=1",
          "/store/products?fields=*variants,*variants.metadata,*variants.calculated_price",
          "/store/product-variants?fields=*,+metadata",
          `/store/orders/${order.body.order.id}`,
          `/store/companies/me/orders/${order.body.order.id}`,
          "/store/usual-goods",
        ].map((path) => buyer.get(path)),
      )),
    ]
    for (const { text } of answers) {
      expect(text).not.toContain(COST)
      expect(text).not.toMatch(/"(item_)?costs?"|below_cost/)
    }
    for (const field of ["item_cost", "*item_costs", "variants.item_cost.amount"]) {
      const { text } = await buyer.get(`/store/products?fields=${encodeURIComponent(field)}`)
      expect(text).not.toContain(COST)
    }
    expect((await buyer.get("/admin/item-costs")).status).toBe(401)
    expect((await clerk.get("/admin/item-costs?sku=CUP")).text).toContain(COST)
  })
})
