import type { Page } from "playwright-core"
import { DESKTOP } from "../helpers/browser"
import { useMall } from "./helpers/mall"
import { enterTerminal, logIn, menuOf } from "./helpers/terminal"

const mall = useMall()

const NEWCOMER = "newcomer@example.com"
/** In the bar above the page. */
const badge = (page: Page, role: string) =>
  page.locator("main").locator("xpath=preceding-sibling::*").getByText(role, { exact: true })
const settingsOf = async (page: Page) => (await menuOf(page)).filter((path) => path.startsWith("/settings/"))
const open = (page: Page, path: string) => page.goto(`${mall.base}/app${path}`)

describe("staff in the terminal", () => {
  it("are invited with a role, given another and none, and their menus follow; the audit tells it", async () => {
    const owner = await enterTerminal(mall, "admin@example.com")
    await open(owner, "/settings/staff")
    await owner.getByRole("button", { name: "Invite", exact: true }).click()
    await owner.getByLabel("E-mail address").fill(NEWCOMER)
    await owner.getByRole("combobox", { name: "Role" }).click()
    await owner.getByRole("option", { name: "Marketing" }).click()
    await owner.getByRole("button", { name: "Make the invitation" }).click()
    const link = await owner.getByLabel(`Send ${NEWCOMER} this link`).inputValue()
    expect(link).toMatch(`${mall.base}/app/invite?token=`)
    await owner.getByRole("button", { name: "Done" }).click()

    const newcomer = await mall.visit(DESKTOP)
    await newcomer.goto(link)
    await newcomer.locator("input[name=first_name]").fill("Nia")
    await newcomer.locator("input[name=last_name]").fill("Newcomer")
    await newcomer.locator("input[name=password]").fill("so-new-a-password")
    await newcomer.locator("input[name=repeat_password]").fill("so-new-a-password")
    await newcomer.getByRole("button", { name: "Create account" }).click()
    await newcomer.getByText("Your account has been registered").waitFor()
    await open(newcomer, "/login")
    await logIn(newcomer, NEWCOMER, "so-new-a-password")
    await badge(newcomer, "Marketing").waitFor()
    expect(await menuOf(newcomer)).toEqual(expect.arrayContaining(["/promotions", "/announcements"]))

    await open(owner, "/settings/staff")
    const row = owner.getByRole("row").filter({ hasText: NEWCOMER })
    await row.getByRole("button").click()
    await owner.getByRole("menuitem", { name: "Change the role" }).click()
    await owner.getByRole("combobox", { name: "Role" }).click()
    await owner.getByRole("option", { name: "Warehouse keeper" }).click()
    await owner.getByRole("button", { name: "Save" }).click()
    await row.getByText("Warehouse keeper").waitFor()

    await newcomer.reload()
    await badge(newcomer, "Warehouse keeper").waitFor()
    expect(await menuOf(newcomer)).not.toContain("/promotions")

    await open(owner, "/settings/audit?record_type=member of staff")
    await owner.getByText("Member of staff · changed").first().click()
    const change = owner.getByRole("dialog").getByRole("row").filter({ hasText: "role id" }).first()
    expect(await change.innerText()).toMatch(/role id\s+marketing\s+warehouse_keeper/)

    await open(owner, "/settings/staff")
    await row.getByRole("button").click()
    await owner.getByRole("menuitem", { name: "Take the role away" }).click()
    await owner.getByRole("alertdialog").getByRole("button", { name: "Take the role away" }).click()
    await row.getByText("No role").waitFor()
    await newcomer.reload()
    await newcomer.getByRole("heading", { name: "You have no role yet" }).waitFor()
    expect(await settingsOf(newcomer)).toEqual(["/settings/profile"])
  })
})

describe("a warehouse keeper", () => {
  it("finds what the role includes, and no button that it does not", async () => {
    const page = await enterTerminal(mall, "keeper@example.com")
    await badge(page, "Warehouse keeper").waitFor()
    const menu = await menuOf(page)
    expect(menu).toEqual(
      expect.arrayContaining(["/orders", "/products", "/inventory", "/companies", "/settings"]),
    )
    for (const hidden of ["/promotions", "/price-lists", "/customer-groups", "/announcements"]) {
      expect(menu).not.toContain(hidden)
    }
    await open(page, "/products")
    await page.getByRole("row").nth(1).waitFor()
    await page.locator('a[href="/app/products/create"]').first().waitFor({ state: "attached" })
    expect(await page.locator('a[href="/app/products/create"]:visible').count()).toBe(0)
    await open(page, "/inventory")
    await page.locator('a[href="/app/inventory/create"]:visible').waitFor()
    await open(page, "/settings")
    await page.waitForURL("**/settings/locations")
    expect(await settingsOf(page)).toEqual([
      ...["/settings/product-types", "/settings/product-tags", "/settings/locations", "/settings/profile"],
    ])
  })
})

describe("a sales rep", () => {
  it("begins with the day, not at the list of all orders, and is told what their role does not include", async () => {
    const page = await enterTerminal(mall, "rep-south@example.com")
    await page.waitForURL("**/app/today")
    await badge(page, "Sales rep").waitFor()
    expect(await menuOf(page)).not.toContain("/orders")
    await open(page, "/price-lists")
    await page.getByRole("heading", { name: "Your role does not include this" }).waitFor()
    await page.getByRole("link", { name: "Go on" }).click()
    await page.waitForURL("**/app/today")
  })
})

describe("one log-in after the other", () => {
  it("each has the menus of their own role, without a reload", async () => {
    const page = await enterTerminal(mall, "viewer@example.com")
    await badge(page, "Viewer").waitFor()
    expect(await menuOf(page)).toContain("/promotions")
    await page.evaluate(() => Object.assign(window, { isStillTheSame: true }))
    await page.locator("aside button").last().click()
    await page.getByRole("menuitem", { name: "Log out" }).click()
    await page.waitForURL("**/login")
    await logIn(page, "keeper@example.com")
    await badge(page, "Warehouse keeper").waitFor()
    expect(await menuOf(page)).not.toContain("/promotions")
    expect(await page.evaluate(() => "isStillTheSame" in window)).toBe(true)
  })
})
