import { once } from "events"
import express from "express"
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "fs"
import type { AddressInfo } from "net"
import { tmpdir } from "os"
import path from "path"
import type { Page } from "playwright-core"
import { serveMall } from "../../src/mall/serve-mall"
import { ROOT } from "../helpers/commands"
import { DEMO_PASSWORD } from "../helpers/demo"
import { eventually } from "../helpers/eventually"
import { demoBuyer } from "./helpers/demo-buyer"
import { SMALL_PHONE, useMall } from "./helpers/mall"
import { fillSheet, rowOf } from "./helpers/sheet"

const mall = useMall()

const BUYER = "14298@customers.example"
const NEXT_BUYER = "17841@customers.example"

const SERVER = /\/(store|health)/

/** From then on the mall opens without network. */
async function isKept(page: Page): Promise<void> {
  await page.waitForFunction(() => navigator.serviceWorker.controller !== null)
}

/** The addresses of all answers that the worker keeps. */
async function keptAddresses(page: Page): Promise<string[]> {
  return await page.evaluate(async () => {
    const kept = (await caches.keys()).map(async (name) =>
      (await (await caches.open(name)).keys()).map(({ url }) => url),
    )
    return (await Promise.all(kept)).flat()
  })
}

async function aSheetOf(count: number, email: string) {
  const buyer = await demoBuyer(mall.base, email)
  const lines = (await buyer.goods(count)).map(({ sku }) => ({ sku, quantity: "4" }))
  const page = await mall.enter(email, SMALL_PHONE)
  await fillSheet(page, mall.base, lines)
  await rowOf(page, lines[0].sku).getByText("£").first().waitFor()
  await isKept(page)
  return { page, lines, buyer }
}

describe("the mall without network", () => {
  it("opens again with the sheet and its lines, takes the order, and sends it once when the network is back", async () => {
    const { page, lines, buyer } = await aSheetOf(12, BUYER)
    const before = (await buyer.orders()).length
    await page.context().setOffline(true)
    await page.reload()
    await page.getByText("No network. Your order sheet stays on this device.").waitFor()
    await rowOf(page, lines[0].sku).waitFor()
    expect(
      await page
        .getByLabel(/^Quantity of/)
        .first()
        .inputValue(),
    ).toBe("4")

    await page.getByRole("link", { name: "Goods" }).click()
    await page.getByText("Shown as soon as there is network again.").waitFor()
    await page.getByRole("link", { name: "Sheet" }).click()
    await page.getByRole("button", { name: "Place when online" }).click()
    await page.getByText("An order of 12 rows waits for the network. It is sent once.").waitFor()
    await page.reload()
    await page.getByText("An order of 12 rows waits for the network. It is sent once.").waitFor()

    await page.context().setOffline(false)
    await page.getByText(/^Order \d+, which waited for the network, is placed\.$/).waitFor()
    const orders = await buyer.orders()
    expect(orders).toHaveLength(before + 1)
    expect(await buyer.linesOf(orders[0].id)).toEqual(lines)
  })

  it("is the same where the device believes to be online and the server cannot be reached", async () => {
    const { page, lines, buyer } = await aSheetOf(3, BUYER)
    const before = (await buyer.orders()).length
    await page.context().route(SERVER, (route) => route.abort("connectionrefused"))
    await page
      .getByLabel(/^Quantity of/)
      .first()
      .fill("8")
    await page.getByText("No network. Your order sheet stays on this device.").waitFor()
    await page.getByRole("button", { name: "Place when online" }).click()
    await page.getByText("An order of 3 rows waits for the network. It is sent once.").waitFor()

    await page.context().unroute(SERVER)
    await page.getByText(/^Order \d+, which waited for the network, is placed\.$/).waitFor()
    const orders = await buyer.orders()
    expect(orders).toHaveLength(before + 1)
    expect(await buyer.linesOf(orders[0].id)).toEqual([{ ...lines[0], quantity: "8" }, ...lines.slice(1)])
  })

  it("comes back by itself: goods that were waited for are shown", async () => {
    const page = await mall.enter(BUYER, SMALL_PHONE)
    await page.goto(`${mall.base}/`)
    await isKept(page)
    await page.context().setOffline(true)
    await page.goto(`${mall.base}/goods`)
    await page.getByText("Shown as soon as there is network again.").waitFor()
    await page.context().setOffline(false)
    await page.getByRole("button", { name: "More" }).first().waitFor()
  })
})

describe("what stays on the device", () => {
  it("is the mall and pictures, never an answer of the API", async () => {
    const page = await mall.enter(BUYER, SMALL_PHONE)
    await page.goto(`${mall.base}/`)
    await isKept(page)
    await page.goto(`${mall.base}/goods`)
    await page.getByRole("button", { name: "More" }).first().waitFor()
    await page.waitForLoadState("networkidle")
    const kinds = new Set(
      (await keptAddresses(page)).map((address) => new URL(address).pathname.split("/")[1]),
    )
    expect([...kinds].sort()).toEqual(["assets", "icon.svg", "index.html", "mall", "static"])
  })

  it("is nothing of a buyer who has logged out", async () => {
    const { page, lines } = await aSheetOf(3, BUYER)
    await page.goto(`${mall.base}/goods`)
    await page.getByRole("button", { name: "More" }).first().waitFor()
    await page.getByRole("link", { name: "Account" }).click()
    await page.getByRole("button", { name: "Log out" }).click()
    await page.getByText("Your order sheet on this device is removed with it.").waitFor()
    await page.getByRole("button", { name: "Log out" }).click()
    await page.getByRole("heading", { name: "Log in" }).waitFor()

    expect(await page.evaluate(() => JSON.stringify(localStorage))).not.toContain("auth_token")
    expect((await keptAddresses(page)).filter((address) => address.includes("/static/"))).toEqual([])
    const kept = await page.evaluate(
      () =>
        new Promise<string>((resolve) => {
          indexedDB.open("keyval-store").onsuccess = ({ target }) => {
            const all = (target as IDBOpenDBRequest).result
              .transaction("keyval")
              .objectStore("keyval")
              .getAll()
            all.onsuccess = () => resolve(JSON.stringify(all.result))
          }
        }),
    )
    expect(kept).toContain("lines")
    expect(kept).not.toContain(lines[0].sku)
  })

  it("is nothing on the screen of another tab", async () => {
    const page = await mall.visit(SMALL_PHONE)
    await page.goto(`${mall.base}/account`)
    await page.getByLabel("Email").fill(BUYER)
    await page.getByLabel("Password").fill(DEMO_PASSWORD)
    await page.getByRole("button", { name: "Log in" }).click()
    await page.getByRole("button", { name: "Log out" }).waitFor()
    const other = await page.context().newPage()
    await other.goto(`${mall.base}/orders`)
    await other.getByRole("heading", { name: "Orders" }).waitFor()
    await page.getByRole("button", { name: "Log out" }).click()
    await other.getByRole("heading", { name: "Log in" }).waitFor()
  })

  it("is nothing of a buyer whose log-in has ended, once another one is in", async () => {
    const { page } = await aSheetOf(3, BUYER)
    const next = await mall.enter(NEXT_BUYER, SMALL_PHONE)
    await next.goto(`${mall.base}/sheet`)
    const token = await next.evaluate(() => localStorage.getItem("medusa_auth_token"))
    await page.context().addInitScript((kept) => localStorage.setItem("medusa_auth_token", kept!), token)
    await page.goto(`${mall.base}/sheet`)
    await page.getByText("Nothing in the sheet yet.").waitFor()
  })
})

describe("the worker", () => {
  it("leaves the terminal and the API to the server", async () => {
    const page = await mall.visit(SMALL_PHONE)
    await page.goto(`${mall.base}/log-in`)
    await isKept(page)
    await page.goto(`${mall.base}/app`)
    await page.locator("input[name=email]").waitFor()
    expect(await page.title()).not.toBe("Ordering mall")
    const answer = await page.goto(`${mall.base}/store/credit`)
    expect(answer?.headers()["content-type"]).toMatch(/json/)
  })

  it("takes a new version on the way to the next page", async () => {
    const folder = mkdtempSync(path.join(tmpdir(), "mall-"))
    cpSync(path.join(ROOT, "storefront/dist"), folder, { recursive: true })
    const server = express().use(serveMall(folder)).listen(0, "127.0.0.1")
    await once(server, "listening")
    const { port } = server.address() as AddressInfo
    const page = await mall.visit(SMALL_PHONE)
    await page.goto(`http://localhost:${port}/log-in`)
    await isKept(page)

    const change = (file: string, from: RegExp, to: string) => {
      const before = readFileSync(path.join(folder, file), "utf8")
      expect(before).toMatch(from)
      writeFileSync(path.join(folder, file), before.replace(from, to))
    }
    change("index.html", /<head>/, `<head><meta name="version" content="new">`)
    change("sw.js", /(?<=url:"index.html",revision:")\w+/, "new")
    await page.waitForFunction(
      async () => {
        const registration = await navigator.serviceWorker.ready
        await registration.update()
        return registration.waiting !== null
      },
      null,
      { polling: 500 },
    )
    expect(await page.locator("meta[name=version]").count()).toBe(0)

    const devTools = await page.context().newCDPSession(page)
    await devTools.send("ServiceWorker.enable")
    const walk = async () => {
      await page.getByRole("link", { name: /^(Apply for an account|I have an account)$/ }).click()
      // The browser keeps the old worker until that one rests; one that is watched from outside never does.
      await devTools.send("ServiceWorker.stopAllWorkers")
      return { versions: await page.locator("meta[name=version]").count() }
    }
    await eventually(walk, { versions: 1 }, 50)
    server.close()
    rmSync(folder, { recursive: true })
  }, 90_000)
})
