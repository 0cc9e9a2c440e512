import { Modules } from "@medusajs/framework/utils"
import { createCartCreditLinesWorkflow, updateRegionsWorkflow } from "@medusajs/medusa/core-flows"
import cancelUnpaidOrders from "../../src/jobs/cancel-unpaid-orders"
import type PlacementModuleService from "../../src/modules/placement/service"
import { anAdmin } from "../helpers/admin-client"
import { useApp } from "../helpers/app"
import { aBuyer, type BuyerClient } from "../helpers/buyer-client"
import { aCart } from "../helpers/carts"
import { financeOf } from "../helpers/credit-builders"
import { expectBooksInOrder } from "../helpers/ledger-checks"
import { databaseOf } from "../helpers/pricing"
import { aPromotion } from "../helpers/promotions"
import { aShop, someGoods, type Shop } from "../helpers/shop"

const app = useApp()
let shop: Shop
let variants: Record<string, string>
let buyer: BuyerClient
let admin: Awaited<ReturnType<typeof anAdmin>>
let free: string[]

const LINES = [{ sku: "HOLDER", quantity: 3 }]
const items = () => [{ variant_id: variants.HOLDER, quantity: 3 }]

beforeAll(async () => {
  shop = await aShop(app.container)
  variants = await someGoods(app.container, shop, [
    { sku: "HOLDER", price: 10, stock: { [shop.leeds]: 10_000 } },
    { sku: "SAMPLE", price: 0, stock: { [shop.leeds]: 10_000 } },
  ])
  buyer = await aBuyer(app, shop, 1_000_000)
  admin = await anAdmin(app)
  free = [
    await aPromotion(app.container, { method: { value: 100 } }),
    await aPromotion(app.container, { method: { value: 100, target_type: "shipping_methods" } }),
  ]
})

async function paymentOf(orderId: string) {
  const { rows } = await databaseOf(app.container).raw(
    `select trim_scale(c.amount)::text as collected, c.status, trim_scale(h.amount)::text as held,
       trim_scale(h.tax_amount)::text as tax
     from order_payment_collection l join payment_collection c on c.id = l.payment_collection_id
     left join hold h on h.reference = l.order_id where l.order_id = ?`,
    [orderId],
  )
  return rows
}

async function coreOrder(orderId: string) {
  const fields = "status,total,summary.*"
  const { body } = await admin.get(`/admin/orders/${orderId}?fields=${fields}`).expect(200)
  return body.order
}

describe("an order of no value", () => {
  it.each(["credit", "offline"])("is placed and owes nothing: %s", async (payment) => {
    const { body } = await buyer.order(LINES, { payment, promo_codes: free }).expect(201)
    expect(body.order).toMatchObject({ discount_total: "41.94", tax_total: "0", total: "0" })
    expect(await paymentOf(body.order.id)).toEqual([
      { collected: "0", status: "not_paid", held: null, tax: null },
    ])
    expect(await coreOrder(body.order.id)).toMatchObject({ total: 0, summary: { pending_difference: 0 } })
  })

  it("is not cancelled for want of a payment that nobody owes", async () => {
    const payment = "pp_system_default"
    const { body } = await buyer.order(LINES, { payment, promo_codes: free }).expect(201)
    await databaseOf(app.container).raw(
      "update placement set payment_due_at = now() - interval '1 minute' where payment_due_at is not null",
    )
    await cancelUnpaidOrders(app.container)
    expect(await coreOrder(body.order.id)).toMatchObject({ status: "pending" })
  })

  it("comes of a cart without payment session, as in core", async () => {
    const cart = await aCart(buyer, shop, items(), { provider_id: null, promo_codes: free })
    const { body } = await buyer.post(`/store/carts/${cart}/complete`, {}).expect(200)
    expect(body).toMatchObject({ type: "order", placement: { total: "0" } })
    expect(await paymentOf(body.order.id)).toEqual([])
  })

  it("may hold goods for nothing beside goods that cost: 3 × 10.00 and 5 samples", async () => {
    const { body } = await buyer.order([...LINES, { sku: "SAMPLE", quantity: 5 }]).expect(201)
    expect(body.order.lines[1]).toMatchObject({ unit_price: "0", subtotal: "0", tax_total: "0", total: "0" })
    expect(body.order.total).toBe("41.94")
  })
})

describe("a cart of 41.94, 6.99 of it tax, with credit lines", () => {
  const completed = async (amount: number) => {
    const cart_id = await aCart(buyer, shop, items())
    const gift = { cart_id, amount, reference: "gift", reference_id: "gift_1", metadata: {} }
    await createCartCreditLinesWorkflow(app.container).run({ input: [gift] })
    const { body } = await buyer.post(`/store/carts/${cart_id}/complete`, {}).expect(200)
    return body
  }

  it.each([
    [30, { collected: "11.94", status: "authorized", held: "11.94", tax: "6.99" }],
    // The tax is more than what is left to pay.
    [40, { collected: "1.94", status: "authorized", held: "1.94", tax: "1.94" }],
  ])("less %s holds what is left", async (amount, payment) => {
    const { order, placement } = await completed(amount)
    expect(placement.total).toBe(payment.held)
    expect(await paymentOf(order.id)).toEqual([payment])
    await expectBooksInOrder(app.databaseUrl)
  })

  it.each([41.94, 50])("less %s owes nothing and holds nothing", async (amount) => {
    const before = await financeOf(app.container).creditOf(buyer.company.id)
    const { order, placement } = await completed(amount)
    expect(placement.total).toBe("0")
    expect(await financeOf(app.container).creditOf(buyer.company.id)).toEqual(before)
    expect((await coreOrder(order.id)).total).toBeCloseTo(41.94 - amount, 9)
  })
})

describe("a cart whose payment provider its region offers no more", () => {
  const offer = async (payment_providers: string[]) => {
    const update = { selector: { id: shop.regionId }, update: { payment_providers } }
    await updateRegionsWorkflow(app.container).run({ input: update })
  }

  it("is not completed with it, as in core", async () => {
    const cart = await aCart(buyer, shop, items(), { provider_id: "pp_system_default" })
    await offer(["pp_credit_credit"])
    const { status, body } = await buyer.post(`/store/carts/${cart}/complete`, {})
    await offer(["pp_credit_credit", "pp_system_default"])
    expect(status).toBe(400)
    expect(body.message).toMatch(/pp_system_default is not enabled/)
  })
})

describe("a cart whose payment provider captures at once", () => {
  type Provider = { authorizePayment(input: unknown): Promise<{ data: object; status: string }> }

  /** Core's own provider, which authorises, made to capture while `work` runs. */
  async function capturing<T>(work: () => Promise<T>): Promise<T> {
    const payments = app.container.resolve<object>(Modules.PAYMENT) as unknown as {
      paymentProviderService_: { retrieveProvider(id: string): Provider }
    }
    const provider = payments.paymentProviderService_.retrieveProvider("pp_system_default")
    const authorizing = jest.spyOn(provider, "authorizePayment")
    authorizing.mockResolvedValue({ data: {}, status: "captured" })
    try {
      return await work()
    } finally {
      authorizing.mockRestore()
    }
  }

  const completedWith = (cart: string) =>
    capturing(async () => await buyer.post(`/store/carts/${cart}/complete`, {}))

  it("becomes an order that is paid", async () => {
    const cart = await aCart(buyer, shop, items(), { provider_id: "pp_system_default" })
    const { body } = await completedWith(cart)
    expect((await coreOrder(body.order.id)).summary).toMatchObject({
      paid_total: 41.94,
      pending_difference: 0,
    })
  })

  it("is refunded when it could not be placed, and paid once by the next try", async () => {
    const cart = await aCart(buyer, shop, items(), { provider_id: "pp_system_default" })
    const placements = app.container.resolve<PlacementModuleService>("placement")
    jest.spyOn(placements, "complete").mockRejectedValueOnce(new Error("the power went out"))
    expect((await completedWith(cart)).status).toBe(500)
    const { body } = await completedWith(cart)
    expect((await coreOrder(body.order.id)).summary).toMatchObject({
      paid_total: 41.94,
      pending_difference: 0,
    })
    const { rows } = await databaseOf(app.container).raw(
      `select (select sum(amount)::float8 from capture where payment_id = p.id) as captured,
         (select sum(amount)::float8 from refund where payment_id = p.id) as refunded
       from order_payment_collection l join payment p using (payment_collection_id)
       where l.order_id = ? order by p.created_at`,
      [body.order.id],
    )
    expect(rows).toEqual([
      { captured: 41.94, refunded: 41.94 },
      { captured: 41.94, refunded: null },
    ])
  })
})
