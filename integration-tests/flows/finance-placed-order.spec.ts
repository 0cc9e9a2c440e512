import { anAdmin } from "../helpers/admin-client"
import { useApp } from "../helpers/app"
import { aBuyer, type BuyerClient } from "../helpers/buyer-client"
import { financeOf } from "../helpers/credit-builders"
import { eventually } from "../helpers/eventually"
import { expectBooksInOrder } from "../helpers/ledger-checks"
import { aShop, someGoods, type Shop } from "../helpers/shop"

const app = useApp()
let shop: Shop
let admin: Awaited<ReturnType<typeof anAdmin>>

beforeAll(async () => {
  shop = await aShop(app.container)
  admin = await anAdmin(app)
  await someGoods(app.container, shop, [{ sku: "CUP", price: 10, stock: { [shop.leeds]: 1000 } }])
})

/** Orders ten cups on account: 100.00 and 4.95 delivery, with 20 % VAT 125.94, of which 20.99 is tax. */
async function anOrder(buyer: BuyerClient) {
  const { status, body } = await buyer.order([{ sku: "CUP", quantity: 10 }], { payment: "credit" })
  expect(status).toBe(201)
  const orderId = body.order.id as string
  const placed = await admin.get(`/admin/orders/${orderId}?fields=payment_collections.payments.id`)
  const paymentId = placed.body.order.payment_collections[0].payments[0].id as string
  return { orderId, paymentId }
}

const creditOf = (buyer: BuyerClient) => financeOf(app.container).creditOf(buyer.company.id)

type Figure = "used" | "held" | "available"

/** Subscribers run after the answer: waits until the credit is as expected. */
async function expectCredit(buyer: BuyerClient, figures: Partial<Record<Figure, string>>): Promise<void> {
  const wanted = Object.entries(figures)
  let credit = await creditOf(buyer)
  for (
    let tries = 0;
    tries < 50 && !wanted.every(([key, value]) => credit![key as Figure] === value);
    tries++
  ) {
    await new Promise((resolve) => setTimeout(resolve, 100))
    credit = await creditOf(buyer)
  }
  expect(credit).toMatchObject(figures)
}

afterEach(() => expectBooksInOrder(app.databaseUrl))

describe("an order placed on account", () => {
  it("is held with its tax, captured in parts by the admin, and owed with its tax", async () => {
    const buyer = await aBuyer(app, shop, 1000)
    const { orderId, paymentId } = await anOrder(buyer)
    expect(await creditOf(buyer)).toMatchObject({ used: "0", held: "125.94", available: "874.06" })
    for (const amount of [25.94, 100]) {
      const { status } = await admin.post(`/admin/payments/${paymentId}/capture`, { amount })
      expect(status).toBe(200)
    }
    expect(await creditOf(buyer)).toMatchObject({ used: "125.94", held: "0" })
    const { body } = await admin.get(`/admin/ledger/transactions?reference=${orderId}`)
    const taxes = body.transactions.map(
      ({ postings }: { postings: { account_kind: string; amount: string }[] }) =>
        postings.find(({ account_kind }) => account_kind === "tax")!.amount,
    )
    expect(taxes).toEqual(["-16.67", "-4.32"])
  })

  it("gives its credit back when it is cancelled, captured in part or not", async () => {
    const [untouched, captured] = await Promise.all([aBuyer(app, shop, 1000), aBuyer(app, shop, 1000)])
    const first = await anOrder(untouched)
    const second = await anOrder(captured)
    await admin.post(`/admin/payments/${second.paymentId}/capture`, { amount: 40 })
    for (const { orderId } of [first, second]) {
      expect((await admin.post(`/admin/orders/${orderId}/cancel`)).status).toBe(200)
    }
    await expectCredit(untouched, { used: "0", held: "0", available: "1000" })
    await expectCredit(captured, { used: "0", held: "0", available: "1000" })
  })

  it("holds its new total after an edit", async () => {
    const buyer = await aBuyer(app, shop, 1000)
    const { orderId } = await anOrder(buyer)
    const { body } = await admin.get(`/admin/orders/${orderId}?fields=items.id`)
    await admin.post("/admin/order-edits", { order_id: orderId })
    await admin.post(`/admin/order-edits/${orderId}/items/item/${body.order.items[0].id}`, { quantity: 5 })
    expect((await admin.post(`/admin/order-edits/${orderId}/confirm`)).status).toBe(200)
    // 50.00 and 4.95 delivery, with 20 % VAT.
    await expectCredit(buyer, { used: "0", held: "65.94", available: "934.06" })
    // A subscriber tells the new hold its tax.
    await eventually(
      () => financeOf(app.container).listHolds({ reference: orderId, status: "pending" }),
      [{ amount: 65.94, tax_amount: 10.99 }],
    )
  })
})
