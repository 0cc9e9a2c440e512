import fc from "fast-check"
import { anAdmin } from "../helpers/admin-client"
import { useApp } from "../helpers/app"
import { aBuyer, type BuyerClient } from "../helpers/buyer-client"
import { aShop, someGoods, type Shop } from "../helpers/shop"

const app = useApp()
let shop: Shop
let buyer: BuyerClient
let admin: Awaited<ReturnType<typeof anAdmin>>

beforeAll(async () => {
  shop = await aShop(app.container)
  await someGoods(app.container, shop, [{ sku: "HOLDER", price: 2.55, stock: { [shop.leeds]: 1_000_000 } }])
  buyer = await aBuyer(app, shop, 1)
  admin = await anAdmin(app)
})

const nasty = fc.oneof(
  fc.constantFrom<unknown>(
    null, "", " ", "\u0000", "\ud800", "1e999", "NaN", "-1", "0", "0x10", "1,5", "1.0000000000000000000001",
    "9".repeat(400), "'; drop table placement; --", "__proto__", [], {}, { toString: false }, true, -1, 0, 1e21, 1e-9, Number.MAX_VALUE,
  ), // prettier-ignore
  fc.jsonValue(),
)

const line = fc.record(
  {
    sku: fc.oneof(fc.constant("HOLDER"), nasty),
    variant_id: nasty,
    quantity: fc.oneof(fc.integer({ min: 1, max: 10 }), nasty),
    note: nasty,
    extra: nasty,
  },
  { requiredKeys: [] },
)
const goodLine = fc.constant({ sku: "HOLDER", quantity: 1 })

function bodies() {
  return fc.record(
    {
      lines: fc.oneof(fc.array(fc.oneof(goodLine, line), { maxLength: 5 }), nasty),
      ship_to: fc.oneof(
        fc.constant(buyer.address.id),
        fc.record({
          address_1: nasty,
          country_code: fc.oneof(fc.constant("gb"), nasty),
          city: nasty,
          latitude: nasty,
        }),
        nasty,
      ),
      shipping_option_id: nasty,
      payment: fc.oneof(fc.constantFrom("credit", "offline"), nasty),
      promo_codes: fc.oneof(fc.array(nasty, { maxLength: 3 }), nasty),
      po_number: nasty,
      remark: nasty,
      expected_total: nasty,
      priced_at: nasty,
      company_id: nasty,
    },
    { requiredKeys: ["lines", "ship_to"] },
  )
}

describe("hostile requests", () => {
  it.each(["/store/orders", "/store/orders/preview"])(
    "get a 4xx that says why from %s, never a 500",
    async (path) => {
      await fc.assert(
        fc.asyncProperty(bodies(), async (body) => {
          const answer = await buyer.post(path, body)
          expect([200, 201, 400, 403, 404, 409, 422]).toContain(answer.status)
          if (answer.status >= 400) {
            expect(answer.body.message).toBeTruthy()
          }
        }),
        { numRuns: 150 },
      )
    },
    120_000,
  )

  it("get a 4xx from the order on behalf", async () => {
    await fc.assert(
      fc.asyncProperty(bodies(), nasty, nasty, async (body, customer_id, source) => {
        const path = `/admin/companies/${buyer.company.id}/orders`
        const { status } = await admin.post(path, { ...(body as object), customer_id, source })
        expect(status).toBeLessThan(500)
      }),
      { numRuns: 100 },
    )
  }, 120_000)

  it.each(["", "\t", "x".repeat(256), "ключ", "a b"])("refuse the key %j by name", async (key) => {
    const encoded = Buffer.from(key, "utf8").toString("latin1")
    const { status, body } = await buyer.order(
      [{ sku: "HOLDER", quantity: 1 }],
      {},
      { "Idempotency-Key": encoded },
    )
    expect(status).toBe(400)
    expect(body.message).toMatch(/Idempotency-Key/)
  })

  it("takes no order of 1,501 lines and says how many it takes", async () => {
    const lines = Array(1501).fill({ sku: "HOLDER", quantity: 1 })
    const { status, body } = await buyer.order(lines)
    expect(status).toBe(400)
    expect(body.message).toMatch(/1500/)
  })
})
