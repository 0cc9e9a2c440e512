import { chmodSync, mkdtempSync, readFileSync, rmSync } from "fs"
import { tmpdir } from "os"
import path from "path"
import supertest from "supertest"
import { DESKTOP, openBrowser, openPage } from "../helpers/browser"
import { freePort, isTaken, launch, processesWith, type Command } from "../helpers/commands"
import { DEMO_PASSWORD, demoPublishableKey, demoToken } from "../helpers/demo"
import { eventually } from "../helpers/eventually"

const READY = "Ctrl-C ends it"
const BUYER = "14606@customers.example"

let dataDir: string
let env: Record<string, string>
let system: Command
let base: string

const logOf = (name: string) => readFileSync(path.join(dataDir, "logs", `${name}.log`), "utf8")
const portOf = (name: string) => logOf(name).match(/Server is ready on port: (\d+)/)![1]
const urlOf = (name: string) => `http://127.0.0.1:${portOf(name)}`

beforeAll(async () => {
  dataDir = mkdtempSync(path.join(tmpdir(), "b2b-cluster-"))
  // Postgres runs as a user of its own where we are root.
  chmodSync(dataDir, 0o755)
  const [port, pgPort] = [await freePort(), await freePort()]
  env = { B2B_DATA_DIR: dataDir, PORT: String(port), PG_PORT: String(pgPort) }
  base = `http://localhost:${port}`
  system = launch(["scripts/start.mjs", "--cluster"], { env })
  await system.prints(READY)
}, 240_000)

afterAll(() => {
  const redis = redisPid()
  if (redis) {
    process.kill(redis, "SIGKILL")
  }
  for (const command of processesWith(dataDir)) {
    process.kill(Number.parseInt(command), "SIGKILL")
  }
  rmSync(dataDir, { recursive: true, force: true })
})

/** The process that listens on the member's port, and only that one: not who started it. */
function pidOf(name: string): number {
  const port = `PORT=${portOf(name)}`
  return Number.parseInt(processesWith(dataDir).find((line) => environmentOf(line).includes(port))!)
}

function environmentOf(line: string): string[] {
  return readFileSync(`/proc/${Number.parseInt(line)}/environ`, "utf8").split("\0")
}

/** It goes by its address alone. */
function redisPid(): number | undefined {
  const port = logOf("redis").match(/port=(\d+)/)?.[1]
  // The servers have its address in their environment.
  const line = port && processesWith(`127.0.0.1:${port}`).find((command) => command.includes("redis-server"))
  return line ? Number.parseInt(line) : undefined
}

async function anOrder(key: string): Promise<{ status: number; body: { order: { id: string } } }> {
  const headers = {
    Authorization: `Bearer ${await demoToken(base, "customer", BUYER)}`,
    "x-publishable-api-key": await demoPublishableKey(base),
    "Idempotency-Key": key,
  }
  const ship_to = { address_1: "1 High Street", city: "Leeds", country_code: "gb" }
  return await supertest(base)
    .post("/store/orders")
    .set(headers)
    .send({ lines: [{ sku: "85123A", quantity: 12 }], ship_to })
}

describe("npm run start:cluster", () => {
  it("tells its steps, the addresses and the log-ins", () => {
    for (const step of ["start Redis", "start Postgres", "start two servers and a worker"]) {
      expect(system.output()).toMatch(new RegExp(`✓ ${step} +\\d+\\.\\d s`))
    }
    expect(system.output()).toContain(`${base}/app`)
    expect(system.output()).toContain(`all with the password ${DEMO_PASSWORD}`)
  })

  it("gives requests to both servers", async () => {
    await Promise.all([1, 2, 3, 4].map(() => supertest(base).get("/store/nothing")))
    for (const server of ["server-1", "server-2"]) {
      expect(logOf(server)).toContain("/store/nothing")
    }
  })

  it("tells the worker alone of an order", async () => {
    const { status, body } = await anOrder("the-worker-hears")
    expect([status, typeof body.order.id]).toEqual([201, "string"])
    await eventually(
      () => Promise.resolve([logOf("worker")]),
      [expect.stringContaining("Processing order.placed")],
    )
    expect(logOf("server-1") + logOf("server-2")).not.toContain("Processing order.placed")
  })

  it("knows a log-in to the terminal at the other server too", async () => {
    const token = await demoToken(urlOf("server-1"), "user", "admin@example.com")
    const session = await supertest(urlOf("server-1"))
      .post("/auth/session")
      .auth(token, { type: "bearer" })
      .send({})
    const cookie = session.get("Set-Cookie")![0].split(";")[0]
    for (const server of ["server-1", "server-2"]) {
      const { status, body } = await supertest(urlOf(server)).get("/admin/users/me").set("Cookie", cookie)
      expect([status, body.user?.email]).toEqual([200, "admin@example.com"])
    }
    await supertest(urlOf("server-2")).delete("/auth/session").set("Cookie", cookie)
    expect((await supertest(urlOf("server-1")).get("/admin/users/me").set("Cookie", cookie)).status).toBe(401)
  })

  it("shows the terminal to a browser that any of them answers", async () => {
    const browser = await openBrowser()
    const { page, errors } = await openPage(browser, DESKTOP)
    await page.goto(`${base}/app`)
    await page.locator("input[name=email]").fill("admin@example.com")
    await page.locator("input[name=password]").fill(DEMO_PASSWORD)
    await page.keyboard.press("Enter")
    await page.getByRole("heading", { name: "Orders" }).waitFor()
    await page.getByRole("link", { name: "Companies" }).click()
    await page.getByText("of 1711 results").waitFor()
    await page.reload()
    await page.getByText("of 1711 results").waitFor()
    expect(errors).toEqual([])
    await browser.close()
  }, 60_000)
})

describe("a member that is killed", () => {
  it("is not missed when it is a server, and comes back", async () => {
    const before = pidOf("server-1")
    process.kill(before, "SIGKILL")
    for (let n = 0; n < 20; n++) {
      expect((await supertest(base).get("/health")).status).toBe(200)
    }
    expect((await anOrder("one-server-left")).status).toBe(201)
    await system.prints("server-1 ended by itself and is started again")
    await eventually(
      () => Promise.resolve({ asked: logOf("server-1").split("Server is ready").length }),
      { asked: 3 },
      30,
    )
    expect(pidOf("server-1")).not.toBe(before)
  }, 60_000)

  it("keeps what waits for it when it is Redis", async () => {
    const before = redisPid()!
    process.kill(before, "SIGKILL")
    expect((await anOrder("without-redis")).status).toBe(201)
    await system.prints("redis ended by itself and is started again")
    const isBack = () => ![undefined, before].includes(redisPid())
    await eventually(() => Promise.resolve({ isBack: isBack() }), { isBack: true }, 15)
    const token = await demoToken(base, "user", "admin@example.com")
    const again = async () =>
      (await supertest(base).post("/auth/session").auth(token, { type: "bearer" }).send({})).status
    await eventually(async () => ({ status: await again() }), { status: 200 }, 15)
  }, 60_000)
})

describe("Ctrl-C", () => {
  it("ends the servers and the worker, then Redis and Postgres, and leaves nothing running", async () => {
    process.kill(system.pid, "SIGINT")
    const { code } = await system.ended
    expect(code).toBe(0)
    expect([processesWith(dataDir), redisPid()]).toEqual([[], undefined])
    expect([await isTaken(Number(env.PORT)), await isTaken(Number(env.PG_PORT))]).toEqual([false, false])
    for (const member of ["server-1", "server-2", "worker"]) {
      expect(logOf(member)).toContain("Gracefully shutting down server")
    }
    expect(logOf("redis")).toContain("Redis is now ready to exit")
    expect(logOf("postgres")).toContain("database system is shut down")
    expect(logOf("postgres")).not.toContain("terminating connection")
  }, 30_000)
})
