import { execFile } from "child_process"
import path from "path"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import seed from "../../src/scripts/seed"
import { useApp } from "../helpers/app"

const ROOT = path.join(__dirname, "../..")
/** The month's shortest working day; one of its orders is given away. */
const DAY = "2011-11-25"
const GIVEN_AWAY = "578841"

// An order of the past names the moment whose prices apply, which only the demo allows.
process.env.B2B_DEMO = "true"
const app = useApp()

type Difference = { check: string; invoice?: string; expected: string; actual: string }
type Report = {
  invoices: number
  clean: number
  replayed: number
  already: number
  lines: number
  total: string
  skipped: { invoice: string; line: number; reason: string }[]
  differences: Difference[]
}

/** Runs the script as `npm run replay` does; answers its exit code and what it printed. */
function run(...args: string[]): Promise<{ code: number; output: string; error: string }> {
  const options = {
    cwd: ROOT,
    env: { ...process.env, DATABASE_URL: app.databaseUrl },
    maxBuffer: 64 * 1024 * 1024,
  }
  return new Promise((resolve) => {
    const script = path.join(ROOT, "scripts/replay.mjs")
    const child = execFile(process.execPath, [script, ...args], options, (_failure, output, error) => {
      resolve({ code: child.exitCode ?? -1, output, error })
    })
  })
}

async function replay(): Promise<{ code: number; report: Report }> {
  const { code, output, error } = await run("--from", DAY, "--to", DAY, "--json", "--url", app.baseUrl)
  const report = output.trim().split("\n").at(-1)
  if (!report) {
    throw new Error(error)
  }
  return { code, report: JSON.parse(report) as Report }
}

describe("replay", () => {
  beforeAll(async () => {
    await seed({ container: app.container, args: [] })
  }, 120_000)

  it("places a day's invoices, equal to the penny, and checks the books", async () => {
    const { code, report } = await replay()
    expect(report.differences).toEqual([])
    expect(code).toBe(0)
    expect(report).toMatchObject({ invoices: 98, replayed: 74, already: 0, lines: 1692 })
    expect(report.skipped).toContainEqual({ invoice: "C578803", line: 1, reason: "cancellation" })
    expect(new Set(report.skipped.map(({ reason }) => reason.split(":")[0]))).toEqual(
      new Set(["cancellation", "no customer", "not goods"]),
    )
  }, 180_000)

  it("changes nothing the second time", async () => {
    const { code, report } = await replay()
    expect(code).toBe(0)
    expect(report).toMatchObject({ replayed: 74, already: 74, lines: 1692, differences: [] })
  }, 60_000)

  it("sees a wrong line, a wrong stock figure, a wrong hold and a wrong commission", async () => {
    const connection = app.container.resolve<Knex>(ContainerRegistrationKeys.PG_CONNECTION)
    // The latest: those before are of orders that the demo begins with.
    const wrong = [
      `update order_line_item set unit_price = unit_price + 1 where id = (select max(id) from order_line_item)`,
      `update inventory_level set reserved_quantity = reserved_quantity + 1
       where id = (select min(id) from inventory_level where reserved_quantity < stocked_quantity)`,
      `update account set held = held - 0.01 where id = (select min(id) from account where held > 1)`,
      `update commission_entry set amount = amount + 0.01 where id = (select max(id) from commission_entry)`,
    ]
    for (const statement of wrong) {
      await connection.raw(statement)
    }
    const { code, report } = await replay()
    expect(code).toBe(1)
    expect([...new Set(report.differences.map(({ check }) => check))]).toEqual(
      expect.arrayContaining([
        "stored lines",
        "reserved stock = its reservations",
        "credit held = open orders",
        "commission = recomputed from rules",
      ]),
    )
  }, 60_000)

  it("says what is wrong with its arguments", async () => {
    expect(await run("--from", "2011-12-01", "--to", "2011-12-02")).toMatchObject({
      code: 2,
      error: expect.stringContaining("the data holds the invoices from 2011-11-01 to 2011-11-30"),
    })
    expect(await run("--from", "14.11.2011")).toMatchObject({
      code: 2,
      error: expect.stringContaining("--from must be a day like 2011-11-14; it is 14.11.2011"),
    })
    expect(await run("--from", DAY, "--url", "http://127.0.0.1:1")).toMatchObject({
      code: 2,
      error: expect.stringContaining("Nothing answers at http://127.0.0.1:1"),
    })
  }, 60_000)

  it("places what was given away as an order of no value", async () => {
    const connection = app.container.resolve<Knex>(ContainerRegistrationKeys.PG_CONNECTION)
    const { rows } = await connection.raw(
      `select answer ->> 'total' as total from placement where po_number = '${GIVEN_AWAY}'`,
    )
    expect(rows).toEqual([{ total: "0" }])
  })
})
