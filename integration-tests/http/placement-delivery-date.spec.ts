import type PlacementModuleService from "../../src/modules/placement/service"
import { dayIn, daysAfter } from "../../src/utils/days"
import { anAdmin } from "../helpers/admin-client"
import { useApp } from "../helpers/app"
import { aBuyer, type BuyerClient } from "../helpers/buyer-client"
import { aCart } from "../helpers/carts"
import { aShop, someGoods, type Shop } from "../helpers/shop"

/** The first and the last clocks of the world: where it is today, it is never today at the same moment. */
const EARLIEST_ZONE = "Pacific/Kiritimati"
const LATEST_ZONE = "Etc/GMT+12"

const app = useApp()
const todayIn = (timeZone: string) => dayIn(timeZone, new Date())
const CUPS = [{ sku: "CUP", quantity: 2 }]
let shop: Shop
let variants: Record<string, string>
let buyer: BuyerClient
let admin: Awaited<ReturnType<typeof anAdmin>>

beforeAll(async () => {
  shop = await aShop(app.container)
  variants = await someGoods(app.container, shop, [
    { sku: "CUP", price: 2.95, stock: { [shop.leeds]: 1000 } },
  ])
  buyer = await aBuyer(app, shop)
  admin = await anAdmin(app)
})

function setTimeZone(timeZone: string) {
  Object.assign(app.container.resolve<PlacementModuleService>("placement").settings, { timeZone })
}

beforeEach(() => setTimeZone("UTC"))

describe("the day on which the buyer wants the goods", () => {
  it("is answered, kept with core's order, and told to the company", async () => {
    const requested_delivery_date = daysAfter(todayIn("UTC"), 7)
    const { body: preview } = await buyer.preview(CUPS, { requested_delivery_date })
    expect(preview).toMatchObject({ order: { requested_delivery_date }, problems: [] })
    const { status, body } = await buyer.order(CUPS, { requested_delivery_date })
    expect(status).toBe(201)
    expect(body.order.requested_delivery_date).toBe(requested_delivery_date)
    const { body: core } = await admin.get(`/admin/orders/${body.order.id}`)
    expect(core.order.metadata).toMatchObject({ requested_delivery_date })
    const { body: followed } = await buyer.get(`/store/companies/me/orders/${body.order.id}`)
    expect(followed.order.requested_delivery_date).toBe(requested_delivery_date)
  })

  it("need not be named", async () => {
    const { body } = await buyer.order(CUPS)
    expect(body.order.requested_delivery_date).toBeNull()
    const { body: followed } = await buyer.get(`/store/companies/me/orders/${body.order.id}`)
    expect(followed.order.requested_delivery_date).toBeNull()
  })

  it("is from today to a year later: another one is named with what would be right", async () => {
    const today = todayIn("UTC")
    const latest = daysAfter(today, 365)
    for (const requested_delivery_date of [daysAfter(today, -1), daysAfter(latest, 1)]) {
      const problem = {
        code: "DELIVERY_DATE_OUT_OF_RANGE",
        message: `requested_delivery_date must be a day from ${today} to ${latest}, not "${requested_delivery_date}"`,
        details: { requested_delivery_date, earliest: today, latest },
      }
      const refused = await buyer.order(CUPS, { requested_delivery_date })
      expect(refused.status).toBe(400)
      expect(refused.body).toMatchObject({
        code: problem.code,
        message: problem.message,
        details: { problems: [problem] },
      })
      expect((await buyer.preview(CUPS, { requested_delivery_date })).body.problems).toEqual([problem])
    }
    for (const requested_delivery_date of [today, latest]) {
      expect((await buyer.preview(CUPS, { requested_delivery_date })).body.problems).toEqual([])
    }
  })

  it("is judged by the merchant's clock", async () => {
    const requested_delivery_date = todayIn(LATEST_ZONE)
    setTimeZone(EARLIEST_ZONE)
    expect((await buyer.order(CUPS, { requested_delivery_date })).body.code).toBe(
      "DELIVERY_DATE_OUT_OF_RANGE",
    )
    setTimeZone(LATEST_ZONE)
    expect((await buyer.order(CUPS, { requested_delivery_date })).status).toBe(201)
  })

  it.each(["24.12.2026", "2026-12-24T00:00:00Z", "2026-02-30", "", 20261224])(
    "is a day of the calendar, not %j",
    async (requested_delivery_date) => {
      for (const asked of [buyer.order, buyer.preview]) {
        const { status, body } = await asked(CUPS, { requested_delivery_date })
        expect(status).toBe(400)
        expect(body.message).toMatch(/requested_delivery_date/)
      }
    },
  )

  it("belongs to what a key stands for, and a retry is answered when the day is over", async () => {
    const key = { "Idempotency-Key": "wanted-today" }
    setTimeZone(LATEST_ZONE)
    const requested_delivery_date = todayIn(LATEST_ZONE)
    const first = await buyer.order(CUPS, { requested_delivery_date }, key)
    const other = await buyer.order(
      CUPS,
      { requested_delivery_date: daysAfter(requested_delivery_date, 1) },
      key,
    )
    setTimeZone(EARLIEST_ZONE)
    const again = await buyer.order(CUPS, { requested_delivery_date }, key)
    expect([first.status, other.status, again.status]).toEqual([201, 422, 200])
    expect(again.body).toEqual(first.body)
  })

  it("comes with a cart in its metadata", async () => {
    const cart = await aCart(buyer, shop, [{ variant_id: variants.CUP, quantity: 2 }])
    const wanted = async (requested_delivery_date: unknown) => {
      await buyer.post(`/store/carts/${cart}`, { metadata: { requested_delivery_date, colour: "red" } })
      return await buyer.post(`/store/carts/${cart}/complete`, {})
    }
    for (const wrong of ["next week", daysAfter(todayIn("UTC"), -1), 7]) {
      const { status, body } = await wanted(wrong)
      expect(status).toBe(400)
      expect(body).toMatchObject({ code: "DELIVERY_DATE_OUT_OF_RANGE" })
    }
    const day = daysAfter(todayIn("UTC"), 1)
    const { status, body } = await wanted(day)
    expect(status).toBe(200)
    expect(body.placement.requested_delivery_date).toBe(day)
    const { body: core } = await admin.get(`/admin/orders/${body.order.id}`)
    expect(core.order.metadata).toMatchObject({ requested_delivery_date: day, colour: "red" })
    const { body: followed } = await buyer.get(`/store/companies/me/orders/${body.order.id}`)
    expect(followed.order.requested_delivery_date).toBe(day)
  })
})
