import type { Page } from "playwright-core"
import { DESKTOP, overflow } from "../helpers/browser"
import { demoToken } from "../helpers/demo"
import { requestsAs } from "../helpers/requests"
import { demoBuyer } from "./helpers/demo-buyer"
import { useMall } from "./helpers/mall"
import { enterTerminal } from "./helpers/terminal"

const mall = useMall()

const BUYER = "14606@customers.example"
const COMPANY = "Customer 14606"

const list = async (page: Page, query = "") => {
  await page.goto(`${mall.base}/app/order-list${query}`)
  await page.getByRole("heading", { name: "All orders" }).waitFor()
}
const rowOf = (page: Page, number: number) => page.getByRole("row").filter({ hasText: `#${number}` })

async function merchant() {
  return requestsAs(mall.base, await demoToken(mall.base, "user", "admin@example.com"))
}

async function anOrder() {
  const buyer = await demoBuyer(mall.base, BUYER)
  const [goods] = await buyer.goods(1)
  return await buyer.order([{ sku: goods.sku, quantity: "12" }])
}

describe("all orders in the terminal", () => {
  it("are found by search, by what they wait for and by filters, which a reload and a saved view keep", async () => {
    const order = await anOrder()
    const page = await enterTerminal(mall, "admin@example.com")
    await page.getByRole("link", { name: "All orders" }).click()
    await rowOf(page, order.display_id).getByText("Placed", { exact: true }).waitFor()

    await page.getByRole("button", { name: /^To pack \d+$/ }).click()
    await page.waitForURL("**waits_for=packing")
    await page.getByPlaceholder("Search").fill(COMPANY)
    await page.waitForURL("**q=Customer*")
    await rowOf(page, order.display_id).getByText(COMPANY).waitFor()

    await page.getByRole("button", { name: "Views" }).click()
    await page.getByRole("menuitem", { name: "Save this view" }).click()
    await page.getByLabel("Name").fill("14606 to pack")
    await page.getByRole("button", { name: "Save", exact: true }).click()
    await page.getByRole("button", { name: "14606 to pack" }).waitFor()
    await page.reload()
    await page.getByRole("button", { name: "14606 to pack" }).waitFor()
    await rowOf(page, order.display_id).waitFor()

    await list(page, "?stage=canceled&q=no-such-order")
    await page.getByText("No order found").waitFor()
    await page.getByRole("button", { name: "Views" }).click()
    await page.getByRole("menuitem", { name: "14606 to pack" }).click()
    await rowOf(page, order.display_id).click()
    await page.waitForURL(`**/app/orders/${order.id}`)

    await page.goBack()
    await page.getByRole("button", { name: "14606 to pack" }).click()
    await page.getByRole("menuitem", { name: "Delete 14606 to pack" }).click()
    await page.getByRole("button", { name: "Views" }).waitFor()
  })

  it("are saved as an Excel file as they are seen", async () => {
    const order = await anOrder()
    const page = await enterTerminal(mall, "admin@example.com")
    await list(page, `?q=${order.display_id}&stage=%5B"placed"%5D`)
    await rowOf(page, order.display_id).waitFor()
    const download = page.waitForEvent("download")
    await page.getByRole("button", { name: "Export" }).click()
    expect((await download).suggestedFilename()).toMatch(/^orders-\d{4}-\d\d-\d\d\.xlsx$/)
  })

  it("are approved and returned several at once, and what somebody else was quicker with is named", async () => {
    const send = await merchant()
    const stages = (mode: string) =>
      send("post", "/admin/review-stages", { stages: [{ stage: "order", mode }] })
    await stages("always")
    try {
      const orders = [await anOrder(), await anOrder(), await anOrder()]
      const page = await enterTerminal(mall, "admin@example.com")
      await list(page, "?waits_for=order_review")
      const choose = (number: number) => rowOf(page, number).getByRole("checkbox").click()
      await choose(orders[0].display_id)
      await choose(orders[1].display_id)
      await page.getByText("2 orders selected").waitFor()
      await send("post", `/admin/orders/${orders[1].id}/review`, { act: "approve", stage: "order" })
      await page.getByRole("button", { name: "Approve" }).click()
      await page.getByRole("dialog").getByText("1 order was refused").waitFor()
      await page.getByRole("dialog").getByText(`Order ${orders[1].display_id}`, { exact: true }).waitFor()
      await page.keyboard.press("Escape")
      await rowOf(page, orders[0].display_id).waitFor({ state: "detached" })

      await choose(orders[2].display_id)
      await page.getByRole("button", { name: /^Return ?R$/i }).click()
      await page.getByLabel("Reason").fill("Which colour?")
      await page.getByRole("dialog").getByRole("button", { name: "Return" }).click()
      await page.getByRole("button", { name: /^Returned by review \d+$/ }).click()
      await rowOf(page, orders[2].display_id).getByText("Returned", { exact: true }).waitFor()
    } finally {
      await stages("off")
    }
  })

  it("stand on a narrower screen and in Chinese, with nothing sticking out", async () => {
    await anOrder()
    const page = await enterTerminal(mall, "admin@example.com")
    for (const width of [1440, 1024]) {
      await page.setViewportSize({ width, height: DESKTOP.viewport!.height })
      await list(page)
      await page.getByRole("row").nth(1).waitFor()
      expect(await overflow(page)).toBe(0)
    }
    await page.evaluate(() => (document.cookie = "lng=zhCN;path=/"))
    await page.reload()
    await page.getByRole("heading", { name: "全部订单" }).waitFor()
    await page.getByRole("button", { name: /^待出库 \d+$/ }).waitFor()
    await page.getByRole("row").nth(1).getByText("已提交").waitFor()
  })
})
