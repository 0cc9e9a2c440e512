import { Modules } from "@medusajs/framework/utils"
import { Workbook } from "exceljs"
import type { Test } from "supertest"
import { anAdmin } from "../helpers/admin-client"
import { useApp } from "../helpers/app"
import { aCompany, aCustomer, aTier, unique, type TestTier } from "../helpers/company-builders"
import { databaseOf } from "../helpers/pricing"
import { stopJobs, untilQuiet, watchingSql } from "../helpers/sql-watch"

const app = useApp()
const IMPORT = "/admin/companies/import"
let admin: Awaited<ReturnType<typeof anAdmin>>
let gold: TestTier
let silver: TestTier
let rep: { id: string; email: string }

beforeAll(async () => {
  await stopJobs()
  admin = await anAdmin(app)
  gold = await aTier(app.container, { code: unique("gold"), name: "Gold" })
  silver = await aTier(app.container, { code: unique("silver"), name: "Silver", rank: -5 })
  rep = await app.container.resolve(Modules.USER).createUsers({ email: `${unique("rep")}@example.com` })
})

const send = (file: string, query = "") =>
  admin.post(`${IMPORT}${query}`, Buffer.from(file), { "Content-Type": "text/csv" })
const upload = (file: Buffer) =>
  admin.post(IMPORT, file, {
    "Content-Type": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
  })

const HEADER =
  "code,name,tax_id,tier,currency_code,payment_terms_days,contact_name,email,phone,region,sales_rep,owner_email,credit_limit"

const companyOf = async (code: string) => {
  const { body } = await admin.get(`/admin/companies?q=${encodeURIComponent(code)}`)
  return body.companies[0]
}

/** Everything that an import could write. */
const tables = async () => {
  const database = databaseOf(app.container)
  const names = [
    ...[
      "company",
      "company_member",
      "company_change",
      "customer",
      "customer_group",
      "customer_group_customer",
    ],
    ...["account", "credit_limit_change", "auth_identity", "provider_identity"],
  ]
  const counts = await Promise.all(
    names.map((name) => database(name).count("* as count").max("updated_at as at")),
  )
  return names.map((name, index) => [name, counts[index][0]])
}

describe("POST /admin/companies/import", () => {
  it("makes companies with owner, credit, rep and region, and changes those that are known", async () => {
    const known = await aCompany(app.container, { tier: gold, name: "Old name", phone: "1" })
    const [code, owner] = [unique("new"), `${unique("owner")}@example.com`]
    const { status, body } = await send(
      [
        HEADER,
        `${code},广州海港贸易,T-1,${gold.code},CNY,60,Li,li@example.com,020-8100,华南,${rep.email.toUpperCase()},${owner},5000.50`,
        `${known.company.code},New name,,${silver.code},,,,,,,,,1000`,
      ].join("\n"),
    )
    expect([status, body]).toEqual([
      200,
      expect.objectContaining({
        rows: 2,
        created: 1,
        updated: 1,
        unchanged: 0,
        invited: 1,
        faulty_rows: 0,
        faults: [],
      }),
    ])
    const made = await companyOf(code)
    expect(made).toMatchObject({
      name: "广州海港贸易",
      tax_id: "T-1",
      status: "active",
      tier: { id: gold.id },
      currency_code: "cny",
      payment_terms_days: 60,
      contact_name: "Li",
      email: "li@example.com",
      phone: "020-8100",
      region: "华南",
      sales_rep: { id: rep.id },
      credit: { limit: "5000.5", used: "0", held: "0", available: "5000.5" },
    })
    expect((await companyOf("gzhgmy")).code).toBe(code)
    const { body: members } = await admin.get(`/admin/companies/${made.id}/members`)
    expect(members.members).toMatchObject([{ role: "owner", customer: { email: owner } }])
    expect(await companyOf(known.company.code)).toMatchObject({
      name: "New name",
      phone: "1",
      tier: { id: silver.id },
      credit: { limit: "1000" },
    })
    const { body: group } = await admin.get(`/admin/customer-groups/${known.company.customer_group_id}`)
    expect(group.customer_group.name).toBe(`New name (${known.company.code})`)
    const groups = await databaseOf(app.container)("customer_group_customer")
      .where({ customer_id: known.owner.id, deleted_at: null })
      .pluck("customer_group_id")
    expect(groups.sort()).toEqual([known.company.customer_group_id, silver.customer_group_id].sort())
  })

  it("changes nothing when it is sent again", async () => {
    const rows = [1, 2, 3].map(
      (n) => `${unique("again")},Again ${n},,${gold.code},GBP,,,,,,,${unique("o")}@example.com,100`,
    )
    const file = [HEADER, ...rows].join("\n")
    expect((await send(file)).body).toMatchObject({ created: 3 })
    const before = await tables()
    expect((await send(file)).body).toMatchObject({
      created: 0,
      updated: 0,
      unchanged: 3,
      invited: 0,
      preview: [],
    })
    expect(await tables()).toEqual(before)
  })

  it("tells in a dry run what would happen, and writes nothing", async () => {
    const known = await aCompany(app.container, { tier: gold, name: "Before" })
    const before = await tables()
    const { status, body } = await send(
      [
        HEADER,
        `${unique("dry")},Dry,,,,,,,,,,${unique("o")}@example.com,10`,
        `${known.company.code},After,,,,,,,,,,,`,
        `${unique("dry")},,,IRON,,,,,,,,,`,
        `${unique("dry")},Dry,,,,x,,,,,,,`,
      ].join("\n"),
      "?dry_run=true",
    )
    expect([status, body]).toEqual([
      200,
      expect.objectContaining({ rows: 4, created: 1, updated: 1, unchanged: 0, invited: 1, faulty_rows: 2 }),
    ])
    expect(body.faults.map(({ line, column }: { line: number; column: string }) => [line, column])).toEqual([
      [4, "tier"],
      [4, "name"],
      [5, "payment_terms_days"],
    ])
    expect(body.preview).toMatchObject([
      {
        line: 2,
        action: "create",
        changes: [{ column: "name" }, { column: "owner_email" }, { column: "credit_limit" }],
      },
      { line: 3, action: "update", changes: [{ column: "name", before: "Before", after: "After" }] },
    ])
    expect(await tables()).toEqual(before)
  })

  it("names every bad row with line, column, value and reason, and writes none", async () => {
    const [taken, other] = [await aCompany(app.container), await aCompany(app.container)]
    const free = await aCustomer(app.container)
    const before = await tables()
    const [a, b, c] = [unique("a"), unique("b"), unique("c")]
    const { status, body } = await send(
      [
        HEADER,
        `${a},A,,,,,,,,,,${free.email},`,
        `${a},A again,,,,,,,,,,,`,
        `${b},B,,,ZZZ,,,,,,nobody@example.com,${taken.owner.email},-1`,
        `${c},C,,,,,,nobody,,,,${free.email},`,
        `${other.company.code},,,,eur,,,,,,,,`,
      ].join("\n"),
    )
    expect(status).toBe(400)
    expect(body.code).toBe("COMPANIES_REFUSED")
    expect(body.message).toMatch(/^4 of 5 rows are wrong and none was written; the first: line 3, code/)
    expect(body.details).toMatchObject({ rows: 5, faulty_rows: 4 })
    expect(body.details.faults).toEqual(
      expect.arrayContaining([
        { line: 3, column: "code", value: a, reason: "stands in line 2 already" },
        { line: 4, column: "credit_limit", value: "-1", reason: expect.stringMatching(/zero or more/) },
        { line: 5, column: "email", value: "nobody", reason: "must be an e-mail address" },
        { line: 6, column: "currency_code", value: "eur", reason: expect.stringMatching(/trades in gbp/) },
      ]),
    )
    expect(await tables()).toEqual(before)
  })

  it("takes the template of either language, filled in Excel", async () => {
    for (const language of ["en", "zh"]) {
      const answer = await bytesOf(admin.get(`${IMPORT}/template?language=${language}`))
      expect(answer.status).toBe(200)
      const workbook = new Workbook()
      await workbook.xlsx.load(answer.body as unknown as ArrayBuffer)
      const [sheet] = workbook.worksheets
      expect(sheet.getRow(1).getCell(2).text).toBe(language === "zh" ? "客户名称" : "name")
      const code = unique("xlsx")
      sheet.addRow([
        code,
        "Template",
        "0012",
        gold.code,
        "gbp",
        "15",
        null,
        null,
        "020",
        null,
        null,
        null,
        "12.5",
      ])
      const { body, status } = await upload(Buffer.from(await workbook.xlsx.writeBuffer()))
      expect([status, body.message]).toEqual([200, undefined])
      expect(await companyOf(code)).toMatchObject({
        tax_id: "0012",
        phone: "020",
        payment_terms_days: 15,
        credit: { limit: "12.5" },
      })
    }
  })

  it.each([
    ["name\nA", /column code is missing/],
    ["code,name,discount\nA,A,1", /column discount is unknown/],
    ["code,name\n", /no rows/],
    ['code,name\n"A,A', /cannot be read as CSV/],
  ])("refuses %j as no such sheet", async (file, message) => {
    const { status, body } = await send(file)
    expect([status, body.message]).toEqual([400, expect.stringMatching(message)])
  })

  it("refuses another kind of file, and a dry_run that is neither", async () => {
    expect((await admin.post(IMPORT, {})).status).toBe(400)
    expect((await send("code,name\nA,A", "?dry_run=maybe")).status).toBe(400)
  })

  it("leaves nothing behind when the database fails in the middle", async () => {
    const known = await aCompany(app.container, { tier: gold })
    const file = [
      HEADER,
      `${unique("broken")},Broken,,,GBP,,,,,,,${unique("o")}@example.com,10`,
      `${known.company.code},Broken,,${silver.code},,,,,,,,,20`,
    ].join("\n")
    const { transaction, length } = await transactionOf(file)
    const before = await tables()
    expect(length).toBeGreaterThan(10)
    for (const statement of [6, Math.floor(length / 2), length - 2]) {
      await untilQuiet(app.container)
      let status = 0
      await watchingSql(
        async () => {
          status = (await send(file)).status
        },
        { transaction, statement, connection: "kept" },
      )
      expect(status).toBe(500)
      expect(await tables()).toEqual(before)
    }
    expect((await send(file)).body).toMatchObject({ created: 1, updated: 1 })
  })

  it("takes as many statements for a hundred rows as for two", async () => {
    const file = (count: number) =>
      [
        HEADER,
        ...Array.from(
          { length: count },
          (_, n) => `${unique("many")},Many ${n},,,GBP,,,,,,,${unique("o")}@example.com,10`,
        ),
      ].join("\n")
    const statements = async (count: number) => {
      await untilQuiet(app.container)
      const { transactions } = await watchingSql(() => send(file(count)).expect(200))
      return Math.max(...transactions.map(({ statements: all }) => all.length))
    }
    const few = await statements(2)
    // Core writes its own rows, customers and their groups, in batches.
    expect(await statements(100)).toBeLessThanOrEqual(few + 2)
  })

  /** Which of a request's transactions is the import's and how many statements it has, by a file of the same kind. */
  async function transactionOf(file: string) {
    const other = await aCompany(app.container, { tier: gold })
    const [header, first, second] = file.split("\n")
    const like = [
      header,
      [unique("like"), ...first.split(",").slice(1, 11), `${unique("o")}@example.com`, "10"].join(),
      [other.company.code, ...second.split(",").slice(1)].join(),
    ].join("\n")
    await untilQuiet(app.container)
    const { transactions } = await watchingSql(() => send(like).expect(200))
    const lengths = transactions.map(({ statements }) => statements.length)
    const length = Math.max(...lengths)
    return { transaction: lengths.indexOf(length), length }
  }
})

async function bytesOf(request: Test): Promise<{ status: number; body: Buffer }> {
  const { status, body } = await request.buffer(true).parse((response, done) => {
    const chunks: Buffer[] = []
    response.on("data", (chunk: Buffer) => chunks.push(chunk))
    response.on("end", () => done(null, Buffer.concat(chunks)))
  })
  return { status, body }
}
