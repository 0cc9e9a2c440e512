import { createDatabase, dropDatabase } from "../helpers/databases"
import { freePort, run, type Command } from "../helpers/commands"
import { build, compile, install, medusa, pack, start, terminalCode } from "./host-app"
import { Trader } from "./trader"

const ADMIN = { email: "owner@host.example", password: "host-secret" }

let tarball: string
let databaseUrl: string
let server: Command
let trader: Trader

beforeAll(async () => {
  tarball = await pack()
  await install(tarball)
  await build()
  databaseUrl = await createDatabase()
  await medusa(["db:migrate", "--execute-safe-links", "--execute-safe-search"], databaseUrl)
  await medusa(["user", "--email", ADMIN.email, "--password", ADMIN.password], databaseUrl)
  const port = await freePort()
  server = start(databaseUrl, port)
  await server.prints("Server is ready")
  trader = await Trader.logIn(`http://127.0.0.1:${port}`, ADMIN)
}, 600_000)

afterAll(async () => {
  if (server) {
    process.kill(server.pid, "SIGTERM")
    await server.ended
  }
  await dropDatabase(databaseUrl)
}, 60_000)

describe("the packed package", () => {
  it("holds the code with its types, the data, the mall, docs and licence, and neither sources, maps, demo nor tests", async () => {
    const listing = await run(["-tzf", tarball], { command: "tar" })
    for (const file of [
      "package.json",
      "README.md",
      "LICENSE",
      "CHANGELOG.md",
      ".medusa/server/src/index.js",
      ".medusa/server/src/index.d.ts",
      ".medusa/server/src/workflows/index.d.ts",
      ".medusa/server/src/modules/pricing/index.js",
      ".medusa/server/src/modules/warehouse/data/china-places.json",
      ".medusa/server/src/admin/index.mjs",
      ".medusa/server/src/mall/public/index.html",
    ]) {
      expect(listing.split("\n")).toContain(`package/${file}`)
    }
    expect(listing).not.toMatch(/\.map$|(?<!\.d)\.tsx?$|__tests__|medusa-config|src\/scripts|^package\/data/m)
  })

  it("ships types with which a host compiles, and which refuse what does not exist", async () => {
    await expect(compile()).resolves.toBe("")
  })
})

describe("a bare Medusa app with defineConfig(withB2b({ projectConfig }))", () => {
  it("serves the mall at the root and the terminal at /app", async () => {
    const mall = await trader.anyone("/")
    expect(mall.text).toContain('<div id="root">')
    const code = await trader.anyone(mall.text.match(/src="(\/assets\/[^"]+)"/)![1])
    expect([code.status, code.headers["content-encoding"]]).toEqual([200, expect.stringMatching(/br|gzip/)])
    const worker = await trader.anyone("/sw.js")
    expect([worker.status, worker.headers["cache-control"]]).toEqual([200, "no-cache"])
    const terminal = await trader.anyone("/app")
    expect([terminal.status, terminal.text]).toEqual([200, expect.stringContaining('<div id="medusa">')])
    expect(terminalCode()).toMatch(/企业客户/)
  })

  it("places an order at the company's own price, from its warehouse and on its credit", async () => {
    await trader.openShop()
    await trader.stockGoods({ sku: "CHAIR", price: 50, quantity: 10 })
    const company = await trader.admitCompany({ name: "Cafe Blue", credit: 1000 })
    await trader.agreePrice(company, { sku: "CHAIR", amount: 42.5 })

    const { status, body } = await trader.asBuyer("post", "/store/orders", {
      lines: [{ sku: "CHAIR", quantity: 4 }],
      ship_to: { address_1: "Domkloster 4", city: "Köln", country_code: "de" },
      expected_total: "180",
    })
    // 4 × 42.50 agreed = 170, delivery 10, no tax in this shop
    expect([status, body.order]).toMatchObject([
      201,
      { item_subtotal: "170", total: "180", payment: "credit" },
    ])
    expect(body.order.lines[0].parts).toMatchObject([{ quantity: "4", warehouse: "Köln" }])

    const { body: credit } = await trader.asBuyer("get", "/store/credit")
    expect(credit.credit).toMatchObject({ limit: "1000", held: "180", available: "820" })
    const { body: order } = await trader.asAdmin("get", `/admin/orders/${body.order.id}`)
    expect(order.order).toMatchObject({ total: 180, status: "pending" })
    expect(await trader.reserved("CHAIR")).toBe(4)
  })
})
