import type { Test } from "supertest"
import { anAdmin } from "../helpers/admin-client"
import { useApp } from "../helpers/app"
import { aCompany, type TestCompany, type TestTier } from "../helpers/company-builders"
import { aGoods, databaseOf, pricingOf, type Goods } from "../helpers/pricing"

const app = useApp()
const CSV = { "Content-Type": "text/csv" }
const XLSX = { "Content-Type": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet" }

let admin: Awaited<ReturnType<typeof anAdmin>>
let goods: Goods
let company: TestCompany
let tier: TestTier

beforeAll(async () => {
  admin = await anAdmin(app)
  goods = await aGoods(app.container, {
    prices: [{ amount: 10, currency_code: "gbp" }],
    sku: '22423 "RED", 5"',
  })
})

beforeEach(async () => {
  ;({ company, tier } = await aCompany(app.container))
})

describe("POST /admin/contract-prices/import", () => {
  it("takes a CSV file in any order of columns", async () => {
    const sku = goods.sku.replaceAll('"', '""')
    const { status, body } = await importCsv(
      [
        "AMOUNT;sku;Company;tier;currency_code;min_quantity;starts_at;ends_at",
        `8.50;"${sku}";${company.code};;GBP;12;2026-01-01;2027-01-01T09:30:00+01:00`,
        `9;"${sku}";;${tier.code};gbp;;;`,
        "",
      ].join("\r\n"),
    )
    expect([status, body]).toEqual([200, { rows: 2, created: 2, updated: 0, unchanged: 0 }])
    const { contract_prices } = (await admin.get(`/admin/contract-prices?company_id=${company.id}`)).body
    expect(contract_prices).toMatchObject([
      {
        amount: "8.5",
        min_quantity: "12",
        starts_at: "2026-01-01T00:00:00.000Z",
        ends_at: "2027-01-01T08:30:00.000Z",
      },
    ])
  })

  it("names every faulty row with line and reason and writes nothing", async () => {
    const sku = goods.sku.replaceAll('"', '""')
    const { status, body } = await importCsv(
      [
        "company,tier,sku,currency_code,min_quantity,amount,starts_at,ends_at",
        `${company.code},,"${sku}",gbp,1,2.10,,`,
        `nobody,,"${sku}",gbp,1,2.10,,`,
        `${company.code},,NOPE,pounds,1,"2,10",,`,
        `${company.code},${tier.code},"${sku}",gbp,0,1e3,yesterday,`,
        `${company.code},,"${sku}",gbp,1.0,2.20,,`,
        `${company.code},,"${sku}",gbp,6,2,2026-02-01,2026-01-01`,
        `${company.code},,"${sku}",gbp,7,,,`,
      ].join("\n"),
    )
    expect(status).toBe(400)
    expect(body.code).toBe("CONTRACT_PRICES_REFUSED")
    expect(body.details).toMatchObject({ rows: 7, faulty_rows: 6 })
    const told = body.details.faults.map((fault: { line: number; column: string; reason: string }) => [
      fault.line,
      fault.column,
      fault.reason,
    ])
    expect(told).toEqual([
      [3, "company", "no such company"],
      [4, "currency_code", expect.stringContaining("three letters")],
      [4, "amount", expect.stringContaining("plain decimal")],
      [4, "sku", "no such sku"],
      [5, "amount", expect.stringContaining("plain decimal")],
      [5, "starts_at", expect.stringContaining("2011-12-01")],
      [5, "company", "exactly one of company and tier is needed"],
      [6, "sku", expect.stringContaining("of line 2")],
      [7, "ends_at", expect.stringContaining("is not after starts_at")],
      [8, "amount", "amount is missing"],
    ])
    expect((await admin.get(`/admin/contract-prices?company_id=${company.id}`)).body.count).toBe(0)
  })

  it("tells the first 1,000 faults and the number of all faulty rows", async () => {
    const lines = Array.from({ length: 1500 }, (_, index) => `${company.code},NOPE${index},gbp,1`)
    const { body } = await importCsv(["company,sku,currency_code,amount", ...lines].join("\n"))
    expect(body.details).toMatchObject({ rows: 1500, faulty_rows: 1500 })
    expect(body.details.faults).toHaveLength(1000)
  })

  it.each([
    ["nothing", "", CSV, "no rows below its header"],
    ["a header alone", "company,sku,currency_code,amount\n", CSV, "no rows below its header"],
    ["columns that are unknown or missing", "company,sku,price\na,b,1", CSV, "column price is unknown"],
    ["a column twice", "sku,sku,company,amount,currency_code\n", CSV, "column sku stands twice"],
    ["open quotes", 'company,sku,currency_code,amount\n"a,b', CSV, "cannot be read as CSV"],
    ["a binary file", "\u0000\u0001\u0002", CSV, "is not the header"],
    ["what is no Excel file", "company,sku", XLSX, "cannot be read as XLSX"],
    ["JSON", "{}", { "Content-Type": "application/json" }, "application/json is not accepted"],
    ["a type that every object has", "{}", { "Content-Type": "__proto__" }, "__proto__ is not accepted"],
    ["more than 32 MB", "x".repeat(33 * 1024 * 1024), CSV, "larger than 32 MB"],
    [
      "more than 100,000 rows",
      `company,sku,currency_code,amount\n${"a,b,gbp,1\n".repeat(100_001)}`,
      CSV,
      "100000 rows",
    ],
  ])("answers 400 to %s", async (_what, body, headers, message) => {
    const answer = await importFile(Buffer.from(body), headers)
    expect(answer.body.message).toContain(message)
    expect(answer.status).toBe(400)
  })
})

describe("GET /admin/contract-prices/export", () => {
  it.each([
    ["csv", CSV],
    ["xlsx", XLSX],
  ] as const)(
    "makes a %s file that changes nothing when imported, and makes all of it again",
    async (format, type) => {
      await pricingOf(app.container).importContractPrices(awkwardPrices())
      const path = `/admin/contract-prices/export?format=${format}&company_id=${company.id}`
      const before = await storedPrices()
      const file = await bytesOf(admin.get(path))
      const again = await importFile(file, type)
      expect([again.status, again.body]).toEqual([200, { rows: 6, created: 0, updated: 0, unchanged: 6 }])
      await databaseOf(app.container)("contract_price")
        .where({ customer_group_id: company.customer_group_id })
        .del()
      expect((await importFile(file, type)).body).toMatchObject({ created: 6 })
      expect(await storedPrices()).toEqual(before)
    },
  )

  it("lets the filters of the list through", async () => {
    await pricingOf(app.container).importContractPrices(awkwardPrices())
    const rows = async (query: string) => {
      const text = (await bytesOf(admin.get(`/admin/contract-prices/export?${query}`))).toString()
      return text.trim().split("\n").length - 1
    }
    expect(await rows(`company_id=${company.id}`)).toBe(6)
    expect(await rows(`company_id=${company.id}&currency_code=eur`)).toBe(1)
    expect(await rows(`tier_id=${tier.id}`)).toBe(0)
    expect((await admin.get("/admin/contract-prices/export?format=pdf")).status).toBe(400)
  })

  it("takes and makes 100,000 rows as CSV and as Excel in seconds", async () => {
    const sku = goods.sku.replaceAll('"', '""')
    const lines = Array.from(
      { length: 100_000 },
      (_, row) => `${company.code},"${sku}",gbp,${row + 1},${row % 97}.${10 + (row % 90)}`,
    )
    const seconds: Record<string, number> = {}
    const timed = async <T>(what: string, work: () => PromiseLike<T>): Promise<T> => {
      const started = Date.now()
      const result = await work()
      seconds[what] = (Date.now() - started) / 1000
      return result
    }
    const csv = ["company,sku,currency_code,min_quantity,amount", ...lines].join("\n")
    const imported = await timed("import csv", () => importCsv(csv))
    expect(imported.body).toMatchObject({ rows: 100_000, created: 100_000 })
    const path = `/admin/contract-prices/export?company_id=${company.id}&format=`
    await timed("export csv", () => bytesOf(admin.get(`${path}csv`)))
    const file = await timed("export xlsx", () => bytesOf(admin.get(`${path}xlsx`)))
    const again = await timed("import xlsx", () => importFile(file, XLSX))
    expect(again.body).toEqual({ rows: 100_000, created: 0, updated: 0, unchanged: 100_000 })
    expect(Math.max(...Object.values(seconds))).toBeLessThan(60)
  }, 240_000)
})

/** Prices that a careless sheet would spoil: decimals that no binary float has, long ones, times, quotes, Chinese. */
function awkwardPrices() {
  const of = (min_quantity: string, amount: string, more: object = {}) => ({
    customer_group_id: company.customer_group_id,
    price_set_id: goods.price_set_id,
    currency_code: "gbp",
    min_quantity,
    amount,
    ...more,
  })
  return [
    of("1", "2.1"),
    of("0.3", "0.1"),
    of("1000000", "123456789012.123456"),
    of("3", "1", {
      starts_at: new Date("2026-01-01T00:00:00.001Z"),
      ends_at: new Date("2026-06-01T00:00:00Z"),
    }),
    of("4", "0", { source: '=SUM(A1), "offer", 报价; 第1行' }),
    of("5", "7.25", { currency_code: "eur", source: "00123" }),
  ]
}

async function storedPrices() {
  return await databaseOf(app.container)("contract_price")
    .select(
      "price_set_id",
      "currency_code",
      "min_quantity",
      "raw_min_quantity",
      "amount",
      "raw_amount",
      "starts_at",
      "ends_at",
      "source",
    )
    .where({ customer_group_id: company.customer_group_id, deleted_at: null })
    .orderBy(["currency_code", "min_quantity"])
}

function importCsv(text: string) {
  return importFile(Buffer.from(text), CSV)
}

function importFile(file: Buffer, headers: Record<string, string>) {
  return admin.post("/admin/contract-prices/import", file, headers)
}

async function bytesOf(request: Test): Promise<Buffer> {
  const { body } = await request.buffer(true).parse((response, done) => {
    const chunks: Buffer[] = []
    response.on("data", (chunk: Buffer) => chunks.push(chunk))
    response.on("end", () => done(null, Buffer.concat(chunks)))
  })
  return body
}
