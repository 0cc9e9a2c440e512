import { createAndCompleteReturnOrderWorkflow } from "@medusajs/medusa/core-flows"
import { anAdmin } from "../helpers/admin-client"
import { useApp } from "../helpers/app"
import { aBuyer } from "../helpers/buyer-client"
import { aCompany, aTier, unique } from "../helpers/company-builders"
import { databaseOf, pricingOf } from "../helpers/pricing"
import { aShop, someGoods, type Shop } from "../helpers/shop"
import { stopJobs, untilQuiet, watchingSql } from "../helpers/sql-watch"

const app = useApp()
let admin: Awaited<ReturnType<typeof anAdmin>>
let shop: Shop
let variants: Record<string, string>

beforeAll(async () => {
  await stopJobs()
  admin = await anAdmin(app)
  shop = await aShop(app.container)
  variants = await someGoods(app.container, shop, [
    { sku: "CUP", price: 5, stock: { [shop.leeds]: 100 } },
    { sku: "PLATE", price: 10, stock: { [shop.leeds]: 100 } },
    { sku: "POT", price: 40, stock: { [shop.leeds]: 100 } },
  ])
})

describe("notes of a company", () => {
  it("are added, listed the newest first, and removed by their author alone", async () => {
    const { company } = await aCompany(app.container)
    const path = `/admin/companies/${company.id}/notes`
    const first = (await admin.post(path, { text: " Pays by the 5th \n in cash " })).body.note
    expect(first).toMatchObject({ text: "Pays by the 5th \n in cash" })
    const colleague = await anAdmin(app)
    await colleague.post(path, { text: "Wants pallets" })
    const { body } = await admin.get(path)
    expect(body).toMatchObject({
      count: 2,
      notes: [
        { text: "Wants pallets", is_own: false, author: { name: expect.any(String) } },
        { id: first.id, is_own: true },
      ],
    })
    const refused = await colleague.delete(`${path}/${first.id}`)
    expect([refused.status, refused.body.message]).toEqual([403, expect.stringContaining("only its author")])
    const other = `/admin/companies/${(await aCompany(app.container)).company.id}/notes`
    expect((await admin.delete(`${other}/${first.id}`)).status).toBe(404)
    expect((await admin.delete(`${path}/${first.id}`)).body).toMatchObject({ deleted: true })
    expect((await admin.delete(`${path}/${first.id}`)).status).toBe(404)
    expect((await admin.get(path)).body.count).toBe(1)
  })

  it("are of 1 to 2,000 characters, for a company that exists", async () => {
    const { company } = await aCompany(app.container)
    const path = `/admin/companies/${company.id}/notes`
    for (const text of ["", " ", "x".repeat(2001), 5]) {
      expect((await admin.post(path, { text })).status).toBe(400)
    }
    expect((await admin.post(path, { text: "x".repeat(2000) })).status).toBe(200)
    expect((await admin.post("/admin/companies/comp_none/notes", { text: "x" })).status).toBe(404)
    expect((await admin.get("/admin/companies/comp_none/notes")).status).toBe(404)
  })
})

describe("GET /admin/companies/:id/timeline", () => {
  it("tells what happened, the newest first, a page at a time, in a fixed number of statements", async () => {
    const buyer = await aBuyer(app, shop, 1000)
    const path = `/admin/companies/${buyer.company.id}`
    const silver = await aTier(app.container, { name: "Silver" })
    await admin.post(`${path}/suspend`)
    await admin.post(`${path}/reactivate`)
    await admin.post(`${path}/tier`, { tier_id: silver.id })
    await admin.post(`${path}/tier`, { tier_id: silver.id })
    await admin.post(`${path}/credit`, { limit: "2000", reason: "A good year" })
    const kept = (await buyer.order([{ sku: "CUP", quantity: 2 }])).body.order
    const dropped = (await buyer.order([{ sku: "PLATE", quantity: 1 }])).body.order
    await buyer.post(`/store/companies/me/orders/${dropped.id}/cancel`, {})
    await admin.post(`${path}/notes`, { text: "Pays by the 5th" })

    const { body } = await admin.get(`${path}/timeline?limit=100`)
    const told = body.events.map(({ kind, details }: { kind: string; details: object }) => [kind, details])
    expect(told.slice(-2)).toEqual([
      ["credit_limit", { currency_code: "gbp", before: null, after: "1000", reason: "Opening" }],
      ["registered", {}],
    ])
    expect(told).toEqual([
      ["note", { text: "Pays by the 5th" }],
      ["order_canceled", { order_id: dropped.id, display_id: dropped.display_id }],
      ["order_placed", expect.objectContaining({ order_id: dropped.id, currency_code: "gbp" })],
      ["order_placed", expect.objectContaining({ order_id: kept.id, total: kept.total })],
      ["credit_limit", { currency_code: "gbp", before: "1000", after: "2000", reason: "A good year" }],
      ["tier", { before: "Tier", after: "Silver" }],
      ["status", { before: "suspended", after: "active" }],
      ["status", { before: "active", after: "suspended" }],
      ...told.slice(-2),
    ])
    expect(body.events[0].actor).toEqual({ id: expect.any(String), name: expect.any(String) })
    expect(body.next_cursor).toBeNull()

    const paged: unknown[] = []
    for (let cursor: string | null = ""; cursor !== null;) {
      const page: { body: { events: unknown[]; next_cursor: string | null } } = await admin.get(
        `${path}/timeline?limit=3${cursor && `&cursor=${cursor}`}`,
      )
      paged.push(...page.body.events)
      cursor = page.body.next_cursor
    }
    expect(paged).toEqual(body.events)

    const statements = async (query: string) => {
      await untilQuiet(app.container)
      return (await watchingSql(() => admin.get(`${path}/timeline?${query}`).expect(200))).statements.length
    }
    expect(await statements("limit=100")).toBe(await statements("limit=1"))
  })

  it("tells of money received and given back, and of returns, of this company alone", async () => {
    const buyer = await aBuyer(app, shop, 1000)
    const { id } = (await buyer.order([{ sku: "CUP", quantity: 2 }])).body.order
    const database = databaseOf(app.container)
    const [payment] = await database("payment as p")
      .join("order_payment_collection as l", "l.payment_collection_id", "p.payment_collection_id")
      .where("l.order_id", id)
      .select("p.id", "p.amount")
    await admin.post(`/admin/payments/${payment.id}/capture`, {})
    await admin.post(`/admin/payments/${payment.id}/refund`, { amount: 1.5 })
    const { body: order } = await admin.get(`/admin/orders/${id}`)
    await admin.post(`/admin/orders/${id}/fulfillments`, {
      location_id: shop.leeds,
      items: [{ id: order.order.items[0].id, quantity: 2 }],
    })
    await createAndCompleteReturnOrderWorkflow(app.container).run({
      input: {
        order_id: id,
        items: [{ id: order.order.items[0].id, quantity: 1 }],
        return_shipping: { option_id: shop.optionId },
      },
    })
    const { body } = await admin.get(`/admin/companies/${buyer.company.id}/timeline`)
    const of = (kind: string) => body.events.filter((event: { kind: string }) => event.kind === kind)
    expect(of("payment")).toMatchObject([
      { details: { order_id: id, currency_code: "gbp", amount: "17.94", on_account: true } },
    ])
    expect(of("refund")).toMatchObject([{ details: { order_id: id, amount: "1.5" } }])
    expect(of("return")).toMatchObject([{ details: { order_id: id, return_id: expect.any(String) } }])
    expect(of("order_placed")).toHaveLength(1)
  })

  it("answers 400 to a cursor that is none, 404 for a company that is none", async () => {
    const { company } = await aCompany(app.container)
    expect((await admin.get(`/admin/companies/${company.id}/timeline?cursor=x`)).status).toBe(400)
    expect((await admin.get("/admin/companies/comp_none/timeline")).status).toBe(404)
  })
})

describe("GET /admin/companies/:id/tier/effect", () => {
  it("tells which prices change, and they are the prices after the move", async () => {
    const { company, tier } = await aCompany(app.container)
    const gold = await aTier(app.container, { name: "Gold" })
    const pricing = pricingOf(app.container)
    const setOf = async (sku: string) =>
      (
        await databaseOf(app.container)("product_variant_price_set")
          .where({ variant_id: variants[sku] })
          .first()
      ).price_set_id as string
    const agree = async (customer_group_id: string, sku: string, amount: string) =>
      await pricing.importContractPrices([
        {
          customer_group_id,
          price_set_id: await setOf(sku),
          currency_code: "gbp",
          min_quantity: "1",
          amount,
        },
      ])
    // The company's own price holds in every tier; cups fall in gold, plates lose a discount.
    await agree(company.customer_group_id, "POT", "33.33")
    await agree(gold.customer_group_id, "POT", "30")
    await agree(gold.customer_group_id, "CUP", "4.5")
    await agree(tier.customer_group_id, "PLATE", "8")

    const { body } = await admin.get(`/admin/companies/${company.id}/tier/effect?tier_id=${gold.id}`)
    expect(body.effect).toMatchObject({
      from: { id: tier.id },
      to: { id: gold.id, name: "Gold" },
      currency_code: "gbp",
      changed: 2,
      up: 1,
      down: 1,
      largest: [
        { sku: "PLATE", before: "8", after: "10", difference: "2" },
        { sku: "CUP", before: "5", after: "4.5", difference: "-0.5" },
      ],
    })
    expect(body.effect.compared).toBe(body.effect.goods)

    const prices = async () => {
      const { body: answer } = await admin.get(
        `/admin/companies/${company.id}/prices?sku=PLATE&sku=CUP&sku=POT&quantity=1`,
      )
      return answer.prices.map(({ amount }: { amount: string }) => amount)
    }
    expect(await prices()).toEqual(["8", "5", "33.33"])
    await admin.post(`/admin/companies/${company.id}/tier`, { tier_id: gold.id })
    expect(await prices()).toEqual(["10", "4.5", "33.33"])
    const again = await admin.get(`/admin/companies/${company.id}/tier/effect?tier_id=${gold.id}`)
    expect(again.body.effect).toMatchObject({ changed: 0, up: 0, down: 0, largest: [] })
  })

  it("names what it does not know", async () => {
    const { company, tier } = await aCompany(app.container)
    const effect = (id: string, query: string) => admin.get(`/admin/companies/${id}/tier/effect${query}`)
    expect((await effect(company.id, "")).status).toBe(400)
    expect((await effect(company.id, `?tier_id=${unique("tier")}`)).status).toBe(404)
    expect((await effect("comp_none", `?tier_id=${tier.id}`)).status).toBe(404)
  })
})
