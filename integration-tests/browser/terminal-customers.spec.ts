import type { Page } from "playwright-core"
import { DESKTOP } from "../helpers/browser"
import { DEMO_PASSWORD, demoToken } from "../helpers/demo"
import { requestsAs } from "../helpers/requests"
import { useMall } from "./helpers/mall"

const mall = useMall()

/** What a test sets up and looks up beside the page. */
async function api() {
  const send = requestsAs(mall.base, await demoToken(mall.base, "user", "admin@example.com"))
  const answer = async (method: "get" | "post", path: string, body?: object) => {
    const { status, body: got } = await send(method, path, body)
    expect([status, got]).toEqual([200, expect.anything()])
    return got
  }
  return {
    add: async (body: object): Promise<{ id: string }> =>
      (await answer("post", "/admin/companies", body)).company,
    find: async (q: string) =>
      (await answer("get", `/admin/companies?q=${encodeURIComponent(q)}`)).companies as {
        id: string
        status: string
        region: string | null
      }[],
  }
}

describe("companies in the terminal", () => {
  it("are found by pinyin initials, and an application is approved on its page", async () => {
    const { add, find } = await api()
    await add({ name: "广州海港贸易", code: "TC-1", status: "pending", region: "华南" })
    const page = await enterTerminal("/companies")
    await page.getByPlaceholder("Search").fill("gzhg")
    await page.getByText("广州海港贸易").click()
    await page.getByRole("heading", { name: "广州海港贸易" }).waitFor()
    await page.getByRole("button", { name: "Approve" }).click()
    await page.getByText("广州海港贸易 may order now").waitFor()
    await page.getByText("Pending → Active").waitFor()
    expect(await find("TC-1")).toMatchObject([{ status: "active" }])
    expect(await untranslatedInTerminal(page)).toEqual([])
  })

  it("are imported from a sheet once its bad rows are mended", async () => {
    const { add, find } = await api()
    await add({ name: "Pier Shop", code: "TC-3" })
    const page = await enterTerminal("/companies")
    await page.getByRole("button", { name: "Import Excel" }).click()
    const choose = async (text: string) =>
      await page
        .locator("input[type=file]")
        .setInputFiles({ name: "companies.csv", mimeType: "text/csv", buffer: Buffer.from(text) })
    const importing = page.getByRole("button", { name: "Import", exact: true })

    await choose("code,name,tier,region\nTC-3,,,North\nTC-4,Lighthouse,NO-TIER,South")
    await page.getByText("Rows that are wrong: 1.").waitFor()
    await page.getByText("no tier has this code").waitFor()
    expect(await importing.isDisabled()).toBe(true)

    await choose("code,name,tier,region\nTC-3,,,North\nTC-4,Lighthouse,,South")
    await page.getByText("2 rows: 1 new, 1 changed, 0 as they are.").waitFor()
    await importing.click()
    await page.getByText("Companies added: 1, changed: 1").waitFor()
    expect(await find("TC-3")).toMatchObject([{ region: "North" }])
    expect(await find("TC-4")).toMatchObject([{ region: "South", status: "active" }])
  })

  it("show nothing untranslated in Chinese", async () => {
    const { add } = await api()
    const { id } = await add({ name: "Harbour Mart", code: "TC-5" })
    const page = await enterTerminal(`/companies/${id}`, { language: "zhCN" })
    await page.getByRole("heading", { name: "Harbour Mart" }).waitFor()
    await page.getByText("动态").waitFor()
    expect(await untranslatedInTerminal(page)).toEqual([])
  })
})

/** A page of the terminal for one of the demo's log-ins, in English unless told otherwise. */
async function enterTerminal(
  path: string,
  { email = "admin@example.com", language = "en" }: { email?: string; language?: "en" | "zhCN" } = {},
): Promise<Page> {
  const page = await mall.visit(DESKTOP)
  await page.context().addInitScript((chosen) => localStorage.setItem("lng", chosen), language)
  await page.goto(`${mall.base}/app/login`)
  await page.locator("input[name=email]").fill(email)
  await page.locator("input[name=password]").fill(DEMO_PASSWORD)
  await page.locator("button[type=submit]").click()
  await page.waitForURL((url) => !url.pathname.endsWith("/login"))
  await page.goto(`${mall.base}/app${path}`)
  return page
}

const UNTRANSLATED = /\b(?:companies|company)\.[a-z]\w*(?:\.\w+)*|\{\{.*?\}\}|\bundefined\b|\bNaN\b/g

/** Names of our texts that stand where the texts should, and gaps that nothing was put into. */
async function untranslatedInTerminal(page: Page): Promise<string[]> {
  const shown = await page.evaluate(() => document.body.innerText)
  return shown.match(UNTRANSLATED) ?? []
}
