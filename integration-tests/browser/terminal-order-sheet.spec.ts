import type { Page } from "playwright-core"
import { demoBuyer, type DemoBuyer, type Line } from "./helpers/demo-buyer"
import { useMall } from "./helpers/mall"
import { enterTerminal } from "./helpers/terminal"

const mall = useMall()

/** A company that no other spec knows. */
const CODE = "17389"
const MINUTE = 60_000

let buyer: DemoBuyer
beforeAll(async () => {
  buyer = await demoBuyer(mall.base, `${CODE}@customers.example`)
})

const nextGoods = (page: Page) => page.getByRole("combobox", { name: /^Code, name/ })
const rows = (page: Page) => page.locator("[data-sheet-quantity]")
const left = (page: Page) => page.getByRole("button", { name: /^Leave for later/ })

/** Opens the page and chooses the customer by their code, by keys alone. */
async function chooseCustomer(page: Page) {
  await page.goto(`${mall.base}/app/order-sheet`)
  await page.getByRole("combobox", { name: "Name, code or initials of the customer" }).waitFor()
  await page.keyboard.type(CODE)
  await page.waitForFunction(() => document.querySelectorAll("#customers [role=option]").length === 1)
  await page.keyboard.press("Enter")
  await nextGoods(page).waitFor()
}

async function place(page: Page) {
  await page.getByRole("button", { name: /^Place order/, disabled: false }).waitFor()
  await page.waitForFunction(() => !document.querySelector<HTMLButtonElement>("button[disabled]"))
  await page.keyboard.press("Control+Enter")
  await page.getByText("The order is placed").waitFor()
}

const sorted = (lines: Line[]) => [...lines].sort((a, b) => a.sku.localeCompare(b.sku))

describe("ordering for a customer", () => {
  it("repeats an order of twenty lines without the mouse in less than a minute", async () => {
    const goods = await buyer.goods(20)
    const lines = goods.map(({ sku }) => ({ sku, quantity: "2" }))
    await buyer.order(lines)
    const page = await enterTerminal(mall, "clerk@example.com")
    const began = Date.now()
    await chooseCustomer(page)
    await page.getByRole("button", { name: /^Order \d+ again, 20 rows/ }).waitFor()
    await page.keyboard.press("Alt+l")
    await rows(page).nth(19).waitFor()
    // One row more, and another quantity in the last but one.
    await page.keyboard.press("ArrowUp")
    await page.keyboard.press("ArrowUp")
    await page.keyboard.type("6")
    await page.keyboard.press("Enter")
    await place(page)
    expect(Date.now() - began).toBeLessThan(MINUTE)
    const [placed] = await buyer.orders()
    const changed = lines.map((line, index) => (index === 18 ? { ...line, quantity: "6" } : line))
    expect(sorted(await buyer.linesOf(placed.id))).toEqual(sorted(changed))
    await page.keyboard.press("Enter")
    await page.getByRole("combobox", { name: "Name, code or initials of the customer" }).waitFor()
  })

  it("takes goods by code, by name and from a paste, names bad rows, and undoes", async () => {
    const [a, b, c] = await buyer.goods(3)
    const page = await enterTerminal(mall, "clerk@example.com")
    await chooseCustomer(page)
    await page.keyboard.type(`${a.sku} 3`)
    await page.keyboard.press("Enter")
    await rows(page).first().waitFor()
    await page.keyboard.type(b.sku)
    await page.locator("#goods-options [role=option]").filter({ hasText: b.sku }).first().waitFor()
    await page.waitForFunction(() => !document.querySelector("#goods-options.opacity-60"))
    await page.keyboard.press("Enter")
    await rows(page).nth(1).waitFor()
    await page.keyboard.type("4")
    await page.keyboard.press("Enter")
    await page.evaluate((text) => {
      const data = new DataTransfer()
      data.setData("text", text)
      document.activeElement!.dispatchEvent(
        new ClipboardEvent("paste", { clipboardData: data, bubbles: true, cancelable: true }),
      )
    }, `${c.sku}\t5\nNO-SUCH-GOODS\t1`)
    await page.getByText("no goods with this code for this customer").waitFor()
    const quantities = () =>
      rows(page).evaluateAll((all) => all.map((each) => (each as HTMLInputElement).value))
    expect(await quantities()).toEqual(["3", "4", "5"])
    await page.keyboard.press("Control+z")
    await rows(page).nth(2).waitFor({ state: "detached" })
    expect(await quantities()).toEqual(["3", "4"])
  })

  it("leaves a sheet for later, which somebody else goes on with and places once", async () => {
    const [goods] = await buyer.goods(1)
    const before = (await buyer.orders()).length
    const page = await enterTerminal(mall, "clerk@example.com")
    await chooseCustomer(page)
    await page.keyboard.type(`${goods.sku} 2`)
    await page.keyboard.press("Enter")
    await rows(page).first().waitFor()
    await page.getByLabel("Note of the call").fill("Rings again at four")
    await page.keyboard.press("Control+s")
    await page.getByText("Left for later", { exact: true }).first().waitFor()
    expect(await left(page).isEnabled()).toBe(true)

    const other = await enterTerminal(mall, "admin@example.com")
    await other.goto(`${mall.base}/app/order-sheet`)
    await other.getByRole("button", { name: "Go on" }).first().click()
    await rows(other).first().waitFor()
    expect(await other.getByLabel("Note of the call").inputValue()).toBe("Rings again at four")
    await nextGoods(other).focus()
    await place(other)
    // The first window still shows the sheet: placed again, it is the same order.
    await nextGoods(page).focus()
    await place(page)
    expect((await buyer.orders()).length).toBe(before + 1)
    await page.goto(`${mall.base}/app/order-sheet`)
    await page.getByRole("combobox").waitFor()
    expect(await page.getByRole("button", { name: "Go on" }).count()).toBe(0)
  })

  it("says what is wrong in the row, and mends it with one tap; nothing is placed meanwhile", async () => {
    const [goods] = await buyer.goods(1)
    const page = await enterTerminal(mall, "clerk@example.com")
    await chooseCustomer(page)
    await page.keyboard.type(`${goods.sku} 999999`)
    await page.keyboard.press("Enter")
    await page
      .getByText(/ left\.$/)
      .first()
      .waitFor()
    expect(await page.getByRole("button", { name: /^Place order/ }).isDisabled()).toBe(true)
    await page.keyboard.press("Control+Enter")
    await page.getByRole("button", { name: /^Set to/ }).click()
    await page
      .getByText(/ left\.$/)
      .first()
      .waitFor({ state: "detached" })
    expect(await page.getByText("The order is placed").count()).toBe(0)
  })

  it("is no page of a role that places no orders", async () => {
    const page = await enterTerminal(mall, "keeper@example.com")
    await page.goto(`${mall.base}/app/order-sheet`)
    await page.waitForURL(({ pathname }) => pathname !== "/app/order-sheet")
  })
})
