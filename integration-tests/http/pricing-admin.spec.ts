import { anAdmin } from "../helpers/admin-client"
import { useApp } from "../helpers/app"
import { aCompany } from "../helpers/company-builders"
import { aCategory, aGoods, type Goods } from "../helpers/pricing"

const app = useApp()
let admin: Awaited<ReturnType<typeof anAdmin>>
let goods: Goods

beforeAll(async () => {
  admin = await anAdmin(app)
  goods = await aGoods(app.container, { prices: [{ amount: 10, currency_code: "gbp" }] })
})

const PERIOD = { starts_at: "2026-01-01", ends_at: "2027-01-01T09:30:00+01:00" }

describe("contract prices", () => {
  it("are written by company or tier and SKU, told, changed and taken away", async () => {
    const { company, tier } = await aCompany(app.container)
    const prices = [
      {
        company_id: company.id,
        sku: goods.sku,
        currency_code: "GBP",
        amount: "8.50",
        min_quantity: 12,
        ...PERIOD,
      },
      { tier_id: tier.id, sku: goods.sku, currency_code: "gbp", amount: 9 },
    ]
    const first = await admin.post("/admin/contract-prices", { prices })
    expect([first.status, first.body]).toEqual([200, { rows: 2, created: 2, updated: 0, unchanged: 0 }])
    const again = await admin.post("/admin/contract-prices", { prices })
    expect(again.body).toEqual({ rows: 2, created: 0, updated: 0, unchanged: 2 })

    const { body } = await admin.get(`/admin/contract-prices?company_id=${company.id}`)
    expect(body).toMatchObject({ count: 1, limit: 50, offset: 0 })
    const [price] = body.contract_prices
    expect(price).toMatchObject({
      company: { id: company.id, code: company.code },
      tier: null,
      sku: goods.sku,
      variant_id: goods.variant_id,
      currency_code: "gbp",
      min_quantity: "12",
      amount: "8.5",
      starts_at: "2026-01-01T00:00:00.000Z",
      ends_at: "2027-01-01T08:30:00.000Z",
    })

    const changed = await admin.post(`/admin/contract-prices/${price.id}`, { amount: "8.40", ends_at: null })
    expect(changed.body.contract_price).toMatchObject({
      id: price.id,
      amount: "8.4",
      ends_at: null,
      min_quantity: "12",
    })
    const bad = await admin.post(`/admin/contract-prices/${price.id}`, { ends_at: "2025-12-31" })
    expect(bad.status).toBe(400)
    expect(bad.body.message).toContain("ends_at: 2025-12-31T00:00:00.000Z is not after starts_at")

    expect((await admin.delete(`/admin/contract-prices/${price.id}`)).body).toMatchObject({ deleted: true })
    expect((await admin.get(`/admin/contract-prices/${price.id}`)).status).toBe(404)
    expect((await admin.delete(`/admin/contract-prices/${price.id}`)).status).toBe(404)
    expect((await admin.post(`/admin/contract-prices/${price.id}`, { amount: 1 })).status).toBe(404)
  })

  it("are found by tier, SKU, currency and moment, a page at a time", async () => {
    const { company, tier } = await aCompany(app.container)
    const of = (more: object) => ({
      company_id: company.id,
      sku: goods.sku,
      currency_code: "gbp",
      amount: 1,
      ...more,
    })
    await admin.post("/admin/contract-prices", {
      prices: [
        of({}),
        of({ min_quantity: 5, ...PERIOD }),
        of({ currency_code: "eur" }),
        { ...of({}), company_id: null, tier_id: tier.id },
      ],
    })
    const found = async (query: string) => {
      const { body } = await admin.get(`/admin/contract-prices?${query}`)
      return [body.count, body.contract_prices.length]
    }
    expect(await found(`tier_id=${tier.id}`)).toEqual([1, 1])
    expect(await found(`company_id=${company.id}&sku=${goods.sku}&sku=other`)).toEqual([3, 3])
    expect(await found(`company_id=${company.id}&currency_code=EUR`)).toEqual([1, 1])
    expect(await found(`company_id=${company.id}&valid_at=2025-06-01`)).toEqual([2, 2])
    expect(await found(`company_id=${company.id}&limit=2&offset=2`)).toEqual([3, 1])
    expect(await found(`company_id=comp_unknown`)).toEqual([0, 0])
  })

  it("are refused as a whole, every faulty one named", async () => {
    const { company, tier } = await aCompany(app.container)
    const sound = { company_id: company.id, sku: goods.sku, currency_code: "gbp", amount: 1 }
    const { status, body } = await admin.post("/admin/contract-prices", {
      prices: [
        sound,
        { ...sound, tier_id: tier.id },
        { ...sound, company_id: "comp_nobody", sku: "NOPE" },
        { ...sound, min_quantity: "0", amount: 2 },
        { ...sound, amount: "-1", min_quantity: 3 },
        { ...sound, min_quantity: "1.000" },
      ],
    })
    expect(status).toBe(400)
    expect(body.code).toBe("CONTRACT_PRICES_REFUSED")
    expect(body.details).toEqual({
      rows: 6,
      faulty_rows: 5,
      faults: [
        {
          line: 2,
          column: "company_id",
          value: company.id,
          reason: "exactly one of company_id and tier_id is needed",
        },
        { line: 3, column: "company_id", value: "comp_nobody", reason: "no such company" },
        { line: 3, column: "sku", value: "NOPE", reason: "no such sku" },
        { line: 4, column: "min_quantity", value: "0", reason: "0 is not above 0" },
        { line: 5, column: "amount", value: "-1", reason: "-1 is below 0" },
        { line: 6, column: "sku", value: goods.sku, reason: expect.stringContaining("of line 1") },
      ],
    })
    expect((await admin.get(`/admin/contract-prices?company_id=${company.id}`)).body.count).toBe(0)
  })
})

describe("tier discounts", () => {
  it("are written for all goods or a category, told, changed and taken away", async () => {
    const { tier } = await aCompany(app.container)
    const category_id = await aCategory(app.container)
    const discounts = [
      { tier_id: tier.id, rate_bps: 500 },
      { tier_id: tier.id, category_id, rate_bps: 1250, starts_at: "2026-01-01" },
    ]
    const { body: written } = await admin.post("/admin/tier-discounts", { discounts })
    expect(written).toEqual({ rows: 2, created: 2, updated: 0, unchanged: 0 })
    const { body } = await admin.get(`/admin/tier-discounts?tier_id=${tier.id}`)
    expect(body.count).toBe(2)
    expect(body.tier_discounts).toMatchObject([
      { tier: { id: tier.id }, category: null, rate_bps: 500, starts_at: null },
      {
        tier: { id: tier.id },
        category: { id: category_id },
        rate_bps: 1250,
        starts_at: "2026-01-01T00:00:00.000Z",
      },
    ])
    const { id } = body.tier_discounts[1]
    const changed = await admin.post(`/admin/tier-discounts/${id}`, { rate_bps: 1000, ends_at: "2026-02-01" })
    expect(changed.body.tier_discount).toMatchObject({ rate_bps: 1000, ends_at: "2026-02-01T00:00:00.000Z" })
    expect((await admin.get(`/admin/tier-discounts/${id}`)).body.tier_discount.rate_bps).toBe(1000)
    expect((await admin.delete(`/admin/tier-discounts/${id}`)).status).toBe(200)
    expect((await admin.get(`/admin/tier-discounts/${id}`)).status).toBe(404)
    expect((await admin.delete(`/admin/tier-discounts/${id}`)).status).toBe(404)
  })

  it.each([
    [{ tier_id: "tier_nobody", rate_bps: 1 }, "tier_id tier_nobody does not exist"],
    [{ category_id: "pcat_none", rate_bps: 1 }, "category_id pcat_none does not exist"],
    [{ rate_bps: 10_001 }, "too big"],
    [{ rate_bps: 0.5 }, "rate_bps"],
    [{ rate_bps: 1, starts_at: "2026-02-30" }, "starts_at must be a day such as 2011-12-01"],
    [{ rate_bps: 1, starts_at: "2026-02-01", ends_at: "2026-01-01" }, "is not after starts_at"],
  ])("are refused when wrong: %j", async (more, message) => {
    const { tier } = await aCompany(app.container)
    const { status, body } = await admin.post("/admin/tier-discounts", {
      discounts: [{ tier_id: tier.id, ...more }],
    })
    expect(body.message).toContain(message)
    expect(status).toBe(400)
  })
})

describe("GET /admin/companies/:id/prices", () => {
  it("tells what a company pays at a moment, and why", async () => {
    const { company, tier } = await aCompany(app.container)
    await admin.post("/admin/contract-prices", {
      prices: [{ company_id: company.id, sku: goods.sku, currency_code: "gbp", amount: 8, ...PERIOD }],
    })
    await admin.post("/admin/tier-discounts", { discounts: [{ tier_id: tier.id, rate_bps: 500 }] })
    const path = `/admin/companies/${company.id}/prices?sku=${goods.sku}&quantity=3`
    const { status, body } = await admin.get(`${path}&at=2026-06-01`)
    expect(status).toBe(200)
    expect(body).toMatchObject({
      company: { id: company.id, code: company.code, status: "active" },
      currency_code: "gbp",
      at: "2026-06-01T00:00:00.000Z",
      prices: [{ sku: goods.sku, quantity: "3", amount: "8", list_amount: "10", source: "company_contract" }],
    })
    const later = (await admin.get(`${path}&at=2027-06-01`)).body.prices[0]
    expect(later).toMatchObject({ amount: "9.5", source: "tier_discount" })
    expect(later.candidates).toMatchObject([
      { source: "company_contract", code: "expired", reason: "Was valid until 2027-01-01T08:30:00.000Z" },
      {
        source: "tier_discount",
        code: "won",
        reason: "The most specific price that applies: the tier's discount on all goods",
      },
      { source: "list", code: "less_specific", reason: "The tier's discount on all goods is more specific" },
    ])
    expect((await admin.get(`${path}&currency_code=eur`)).body.prices[0]).toMatchObject({
      amount: null,
      candidates: [{ code: "no_list_price" }],
    })
  })

  it("answers 404 to an unknown company or SKU, 400 to a moment that is none", async () => {
    const { company } = await aCompany(app.container)
    expect((await admin.get(`/admin/companies/comp_nobody/prices?sku=${goods.sku}`)).status).toBe(404)
    const unknown = await admin.get(`/admin/companies/${company.id}/prices?sku=NOPE`)
    expect([unknown.status, unknown.body.message]).toEqual([404, "No goods have the sku NOPE"])
    expect((await admin.get(`/admin/companies/${company.id}/prices?sku=${goods.sku}&at=today`)).status).toBe(
      400,
    )
  })
})

it("answers 4xx to whatever comes in, never 500", async () => {
  const { company } = await aCompany(app.container)
  const bodies: unknown[] = [
    {},
    [],
    { prices: null },
    { prices: [] },
    { prices: [null] },
    { prices: Array(1001).fill({}) },
    { prices: [{ company_id: company.id, sku: "a\u0000b", currency_code: "gbp", amount: 1 }] },
    { prices: [{ company_id: company.id, sku: goods.sku, currency_code: "gbp", amount: 1e300 }] },
    { prices: [{ company_id: company.id, sku: goods.sku, currency_code: "gbp", amount: "NaN" }] },
    { prices: [{ company_id: company.id, sku: goods.sku, currency_code: "gbp", amount: "9".repeat(70) }] },
    { prices: [{ company_id: company.id, sku: goods.sku, currency_code: "£££", amount: 1 }] },
    {
      prices: [
        { company_id: company.id, sku: goods.sku, currency_code: "gbp", amount: 1, starts_at: "0000-01-01" },
      ],
    },
    { prices: [{ company_id: company.id, sku: goods.sku, currency_code: "gbp", amount: 1, starts_at: {} }] },
    {
      prices: [
        { company_id: company.id, sku: goods.sku, currency_code: "gbp", amount: 1, price_set_id: "pset" },
      ],
    },
    {
      prices: [{ company_id: company.id, sku: goods.sku, currency_code: "gbp", amount: 1, source: "\ud800" }],
    },
  ]
  for (const body of bodies) {
    const { status } = await admin.post("/admin/contract-prices", body as object)
    expect([JSON.stringify(body)?.slice(0, 200), status]).toEqual([expect.anything(), 400])
  }
  for (const path of ["%00", "x".repeat(300), "..%2f"]) {
    for (const resource of ["contract-prices", "tier-discounts", "companies"]) {
      const tail = resource === "companies" ? "/prices?sku=a" : ""
      const got = await admin.get(`/admin/${resource}/${path}${tail}`)
      const deleted = await admin.delete(`/admin/${resource}/${path}`)
      expect([resource, path, got.status < 500, deleted.status < 500]).toEqual([resource, path, true, true])
    }
  }
  for (const query of [
    "limit=-1",
    "limit=1e9",
    "offset=x",
    "valid_at=2026-13-01",
    "sku[x]=1",
    "company_id=%00",
    "a=1",
  ]) {
    expect((await admin.get(`/admin/contract-prices?${query}`)).status).toBe(400)
  }
})
