import { chmodSync, mkdtempSync, readFileSync, rmSync } from "fs"
import { tmpdir } from "os"
import path from "path"
import type { Browser, Page } from "playwright-core"
import supertest from "supertest"
import { DESKTOP, openBrowser, openPage, overflow, PHONE } from "../helpers/browser"
import { DEMO_PASSWORD, demoPublishableKey, demoToken } from "../helpers/demo"
import { freePort, isTaken, launch, processesWith, type Command } from "../helpers/commands"

const READY = "Ctrl-C ends it"

let browser: Browser
let dataDir: string
let env: Record<string, string>
let system: Command
let base: string

const start = (variables: Record<string, string> = {}) =>
  launch(["scripts/start.mjs"], { env: { ...env, ...variables } })
const logOf = (name: string) => readFileSync(path.join(dataDir, "logs", `${name}.log`), "utf8")

beforeAll(async () => {
  dataDir = mkdtempSync(path.join(tmpdir(), "b2b-start-"))
  // Postgres runs as a user of its own where we are root.
  chmodSync(dataDir, 0o755)
  const [port, pgPort] = [await freePort(), await freePort()]
  env = { B2B_DATA_DIR: dataDir, PORT: String(port), PG_PORT: String(pgPort) }
  base = `http://localhost:${port}`
  system = start()
  await system.prints(READY)
  browser = await openBrowser()
}, 240_000)

afterAll(async () => {
  await browser?.close()
  for (const command of processesWith(dataDir)) {
    process.kill(Number.parseInt(command), "SIGKILL")
  }
  rmSync(dataDir, { recursive: true, force: true })
})

describe("npm start", () => {
  it("tells each step with its time, the addresses and the log-ins", () => {
    const output = system.output()
    for (const step of ["compile the backend", "bundle the terminal", "build the mall", "start Postgres"]) {
      expect(output).toMatch(new RegExp(`✓ ${step} +(\\d+\\.\\d s|up to date)`))
    }
    for (const step of ["migrate the database", "load the demo data", "start the server"]) {
      expect(output).toMatch(new RegExp(`✓ ${step} +\\d+\\.\\d s`))
    }
    expect(output).toMatch(/Ready after \d+\.\d s/)
    expect(output).toContain(`${base}/app`)
    expect(output).toContain(`all with the password ${DEMO_PASSWORD}`)
    expect(output.match(/buyer of Customer \d+, Tier [ABC]/g)).toHaveLength(4)
    expect(output).toContain("buyer of Customer 15311, Tier A, distributor")
  })

  it("lets each buyer that it names log in and see their credit", async () => {
    const key = await demoPublishableKey(base)
    for (const [, email] of system.output().matchAll(/^ {2}(\S+@\S+) +buyer of/gm)) {
      const token = await demoToken(base, "customer", email)
      const { status, body } = await supertest(base)
        .get("/store/credit")
        .set({ Authorization: `Bearer ${token}`, "x-publishable-api-key": key })
      expect([status, body.credit?.currency_code]).toEqual([200, "gbp"])
    }
  })

  it("refuses a second start beside it in one line and leaves the first alone", async () => {
    const { code, output } = await start().ended
    expect([code, output]).toEqual([
      1,
      `✗ Port ${env.PORT} (the server) is taken: end what listens there, or choose another with PORT\n`,
    ])
    expect((await supertest(base).get("/health")).status).toBe(200)
  })
})

describe("the mall at the root", () => {
  it.each([
    ["a phone, in English", { ...PHONE, locale: "en-GB" }, "en", "Ordering mall"],
    [
      "a phone, in Chinese and dark",
      { ...PHONE, locale: "zh-CN", colorScheme: "dark" as const },
      "zh",
      "订货商城",
    ],
    ["a desk", { ...DESKTOP, locale: "en-GB" }, "en", "Ordering mall"],
  ])("reads well on %s", async (_where, options, language, title) => {
    const { page, errors } = await openPage(browser, options)
    await page.goto(base)
    await page.getByRole("heading", { name: /^(Log in|登录)$/ }).waitFor()
    expect([await page.title(), await page.getAttribute("html", "lang")]).toEqual([title, language])
    expect(await overflow(page)).toBe(0)
    const enter = page.getByRole("button", { name: /^(Log in|登录)$/ })
    expect((await enter.boundingBox())?.height).toBeGreaterThanOrEqual(44)
    expect(errors).toEqual([])
    await page.context().close()
  })

  it("takes an order from a buyer's phone at the buyer's own price", async () => {
    const { page, errors } = await openPage(browser, { ...PHONE, locale: "en-GB" })
    await page.goto(`${base}/sheet`)
    await page.getByLabel("Email").fill("14606@customers.example")
    await page.getByLabel("Password").fill(DEMO_PASSWORD)
    await page.getByRole("button", { name: "Log in" }).click()
    await page.getByRole("link", { name: "Choose goods" }).click()
    await page.getByRole("searchbox").fill("lovebird")
    const goods = page.getByRole("listitem").filter({ hasText: "WHITE LOVEBIRD LANTERN" })
    await goods.getByRole("button", { name: "More" }).click()
    await page.getByRole("link", { name: "Sheet" }).click()
    await page.getByLabel("Quantity of WHITE LOVEBIRD LANTERN").fill("2")
    // 2 × 2.80, + 20 %
    await page.getByText("£6.72").waitFor()
    expect(await overflow(page)).toBe(0)
    await page.getByRole("button", { name: "Place order" }).click()
    await page.getByRole("heading", { name: /^Order \d+$/ }).waitFor()
    await page.getByText("2 × £2.80").waitFor()
    expect(errors).toEqual([])
    await page.context().close()
  })

  it("begins with the news, what the buyer usually buys, orders and amounts due, and asks for nothing that is missing", async () => {
    const { page, errors } = await openPage(browser, { ...DESKTOP, locale: "en-GB" })
    const refused: string[] = []
    page.on("response", (answer) => {
      if (answer.status() >= 400) {
        refused.push(`${answer.status()} ${answer.url()}`)
      }
    })
    await page.goto(base)
    await page.getByLabel("Email").fill("14606@customers.example")
    await page.getByLabel("Password").fill(DEMO_PASSWORD)
    await page.getByRole("button", { name: "Log in" }).click()
    for (const name of [
      "News",
      "Promotions",
      "What you usually buy",
      "Your last order",
      "Open orders",
      "Credit and amounts due",
      "Categories",
    ]) {
      await page.getByRole("heading", { name, exact: true }).waitFor()
    }
    await page.waitForLoadState("networkidle")
    await page.getByText("£20 off from £400").waitFor()
    expect(await overflow(page)).toBe(0)
    expect([...refused, ...errors]).toEqual([])
    await page.context().close()
  })

  it("is asked for again at every visit, its assets are kept", async () => {
    const page = await supertest(base).get("/").set("Accept", "text/html")
    expect(page.headers["cache-control"]).toBe("no-cache")
    const asset = await supertest(base).get(page.text.match(/src="(\/assets\/[^"]+)"/)![1])
    expect([asset.status, asset.headers["cache-control"]]).toEqual([
      200,
      "public, max-age=31536000, immutable",
    ])
  })

  it("answers addresses that it routes by itself, but no missing file, no other method and nothing of the platform's", async () => {
    const ask = (method: "get" | "post", address: string) =>
      supertest(base)[method](address).set("Accept", "text/html")
    expect((await ask("get", "/goods/anything?page=2")).text).toContain('<div id="root">')
    expect((await ask("get", "/missing.png")).status).toBe(404)
    expect((await ask("post", "/goods")).status).toBe(404)
    expect((await ask("get", "/store/no-such-route")).text).not.toContain('<div id="root">')
    expect((await ask("get", "/admin/no-such-route")).text).not.toContain('<div id="root">')
  })
})

describe("the terminal", () => {
  let page: Page
  let errors: string[]

  beforeAll(async () => ({ page, errors } = await openPage(browser, DESKTOP)))
  afterEach(() => expect(errors).toEqual([]))
  afterAll(() => page.context().close())

  it("takes the log-in that was printed", async () => {
    await page.goto(`${base}/app`)
    await page.locator("input[name=email]").fill("admin@example.com")
    await page.locator("input[name=password]").fill(DEMO_PASSWORD)
    await page.keyboard.press("Enter")
    await page.waitForURL("**/app/orders")
    await page.getByRole("heading", { name: "Orders" }).waitFor()
  })

  it("lists the companies, finds one and keeps the search in its address", async () => {
    await page.getByRole("link", { name: "Companies" }).click()
    await page.getByText("of 1711 results").waitFor()
    await page.getByPlaceholder("Search").fill("14606")
    await page.getByText("of 1 results").waitFor()
    await page.reload()
    expect(await rowOf("Customer 14606").innerText()).toMatch(
      /14606\s+Active\s+Tier A\s+Noah Reed\s+North\s+30 days/,
    )
  })

  it("suspends a company after asking, and reactivates it", async () => {
    await act("Suspend")
    await page.getByRole("alertdialog").getByRole("button", { name: "Suspend" }).click()
    await rowOf("Customer 14606").getByText("Suspended").waitFor()
    await act("Reactivate")
    await rowOf("Customer 14606").getByText("Active").waitFor()
  })

  it("speaks Chinese where the dashboard does", async () => {
    await page.evaluate(() => (document.cookie = "lng=zhCN;path=/"))
    await page.reload()
    await page.getByRole("heading", { name: "企业客户" }).waitFor()
    expect(await rowOf("Customer 14606").innerText()).toMatch(/正常\s+Tier A\s+Noah Reed\s+North\s+30 天/)
  })

  const rowOf = (company: string) => page.getByRole("row").filter({ hasText: company })

  async function act(action: string) {
    await rowOf("Customer 14606").getByRole("button").click()
    await page.getByRole("menuitem", { name: action }).click()
  }
})

describe("Ctrl-C", () => {
  it("ends the server, then Postgres, and leaves nothing running", async () => {
    process.kill(system.pid, "SIGINT")
    const { code } = await system.ended
    expect(code).toBe(0)
    await expectNothingLeft()
    expect(logOf("medusa")).toContain("Gracefully shutting down server")
    expect(logOf("postgres")).toContain("database system is shut down")
    // Postgres says so when it has to cut a connection.
    expect(logOf("postgres")).not.toContain("terminating connection")
  }, 30_000)

  it("comes after a second start that has nothing to build and is ready in 15 s", async () => {
    system = start()
    await system.prints(READY)
    for (const step of ["bundle the terminal", "migrate the database", "load the demo data"]) {
      expect(system.output()).toMatch(new RegExp(`✓ ${step} +up to date`))
    }
    expect(Number(system.output().match(/Ready after (\d+\.\d) s/)![1])).toBeLessThan(15)
  }, 60_000)

  it("pressed twice at once stops without waiting", async () => {
    process.kill(system.pid, "SIGINT")
    process.kill(system.pid, "SIGINT")
    expect((await system.ended).code).toBe(0)
    await expectNothingLeft()
  }, 30_000)

  it("during the start ends what has begun", async () => {
    system = start()
    await system.prints("… start the server")
    process.kill(system.pid, "SIGTERM")
    expect((await system.ended).code).toBe(0)
    await expectNothingLeft()
  }, 60_000)
})

async function expectNothingLeft() {
  expect(processesWith(dataDir)).toEqual([])
  expect([await isTaken(Number(env.PORT)), await isTaken(Number(env.PG_PORT))]).toEqual([false, false])
}
