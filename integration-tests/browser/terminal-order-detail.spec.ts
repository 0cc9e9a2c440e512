import type { Page } from "playwright-core"
import { pagesOf } from "../helpers/pdf-text"
import { demoBuyer } from "./helpers/demo-buyer"
import { useMall } from "./helpers/mall"
import { enterTerminal } from "./helpers/terminal"

const mall = useMall()
const BUYER = "12921@customers.example"

/** What a paper that was opened in a tab of its own says, page by page. */
async function printed(page: Page, kind: string): Promise<string[]> {
  await page.getByRole("button", { name: "Print" }).click()
  const [tab] = await Promise.all([
    page.context().waitForEvent("page"),
    page.getByRole("menuitem", { name: kind, exact: true }).click(),
  ])
  await tab.waitForURL(/^blob:/)
  const bytes = await page.evaluate(async (url) => {
    const answer = await fetch(url)
    return [...new Uint8Array(await answer.arrayBuffer())]
  }, tab.url())
  await tab.close()
  return pagesOf(Buffer.from(bytes))
}

describe("the page of an order", () => {
  it("tells from where it ships and what it does to the credit; it ships from elsewhere, and is printed", async () => {
    const buyer = await demoBuyer(mall.base, BUYER)
    const [goods] = await buyer.goods(1, 200)
    const order = await buyer.order([{ sku: goods.sku, quantity: "12" }])
    const page = await enterTerminal(mall, "admin@example.com")
    await page.goto(`${mall.base}/app/orders/${order.id}`)

    const plan = page.getByRole("heading", { name: "Where it ships from" }).locator("xpath=ancestor::div[2]")
    await plan.getByText("1 line", { exact: false }).waitFor()
    await page.getByRole("heading", { name: "Credit", exact: true }).waitFor()
    await page.getByText("Held for it").waitFor()

    await plan.getByRole("button", { name: "Change warehouse" }).click()
    const drawer = page.getByRole("dialog")
    const other = drawer.getByRole("radio", { checked: false }).filter({ hasText: "Has all of it" }).first()
    await other.waitFor()
    const name = await other.locator("label").innerText()
    await other.click()
    await drawer.getByRole("button", { name: "Change", exact: true }).click()
    await plan.getByText("Decided by hand").waitFor()
    await plan.getByText(name).first().waitFor()

    const [list] = await printed(page, "Picking list")
    expect(list).toContain(`Picking list ${order.display_id} · ${name}`)
    expect(list).toContain(goods.sku)
    const [paper] = await printed(page, "Order with prices")
    expect(paper).toContain(`Order ${order.display_id}`)
  })
})
