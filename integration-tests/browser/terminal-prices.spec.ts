import { demoBuyer } from "./helpers/demo-buyer"
import { useMall } from "./helpers/mall"
import { enterTerminal } from "./helpers/terminal"

const mall = useMall()
const BUYER = "13081@customers.example"
const COMPANY = "13081"

describe("the price table", () => {
  it("takes 20 pasted rows, two of them wrong; they are mended, looked at and saved, and the mall has the prices", async () => {
    const buyer = await demoBuyer(mall.base, BUYER)
    const goods = await buyer.goods(20)
    const priceIn = (index: number) => `${index + 3}.25`
    const page = await enterTerminal(mall, "admin@example.com")
    await page.goto(`${mall.base}/app/prices?q=${COMPANY}`)
    await page
      .getByRole("link", { name: new RegExp(COMPANY) })
      .first()
      .click()
    const grid = page.getByRole("grid")
    await grid.waitFor()

    const rows = goods.map(({ sku }, index) => [sku, priceIn(index)])
    rows[3][0] = "NOSUCH-1"
    rows[7][1] = "cheap"
    await grid.focus()
    await page.evaluate(
      (text) => {
        const clipboardData = new DataTransfer()
        clipboardData.setData("text/plain", text)
        document.activeElement!.dispatchEvent(new ClipboardEvent("paste", { clipboardData, bubbles: true }))
      },
      rows.map((row) => row.join("\t")).join("\r\n"),
    )

    await page.getByText("2 rows are wrong").waitFor()
    const unknown = page.locator('[data-bad-row="NOSUCH-1"]')
    expect(await unknown.innerText()).toContain("no such code")
    await unknown.getByLabel("Code").fill(goods[3].sku)
    await unknown.getByRole("button", { name: "Mend" }).click()
    await page.getByText("1 row is wrong").waitFor()
    const cheap = page.locator(`[data-bad-row="${goods[7].sku}"]`)
    expect(await cheap.innerText()).toContain("must be a price")
    await cheap.getByLabel("Price").fill(priceIn(7))
    await cheap.getByRole("button", { name: "Mend" }).click()

    const bar = page.getByRole("status").filter({ hasText: "20 changes" })
    await bar.getByText(/\d+ (up|down)/).waitFor()
    await bar.getByRole("button", { name: "Review and save" }).click()
    const review = page.getByRole("dialog")
    await review.getByRole("heading", { name: /prices change$/ }).waitFor()
    await review.getByText("The largest changes").waitFor()
    await review.getByRole("button", { name: "Save" }).click()
    await page
      .getByText(/prices are changed/)
      .first()
      .waitFor()
    await bar.waitFor({ state: "detached" })

    const shop = await mall.enter(BUYER, {})
    await shop.goto(`${mall.base}/goods?q=${goods[5].sku}`)
    await shop
      .getByText(`£${priceIn(5)}`)
      .first()
      .waitFor()
  })

  it("is typed into by keys alone, and each step is taken back", async () => {
    const page = await enterTerminal(mall, "admin@example.com")
    await page.goto(`${mall.base}/app/prices?q=${COMPANY}`)
    await page
      .getByRole("link", { name: new RegExp(COMPANY) })
      .first()
      .click()
    const grid = page.getByRole("grid")
    await grid.focus()
    await grid.locator("#price-0-amount").waitFor()
    await page.keyboard.type("9.75")
    await page.keyboard.press("Enter")
    await page.keyboard.type("8")
    await page.keyboard.press("Enter")
    await page.getByText("2 changes").waitFor()
    expect(await grid.locator("#price-0-amount").innerText()).toBe("9.75")
    await page.keyboard.press("Control+z")
    await page.getByText("1 change", { exact: false }).waitFor()
    await page.keyboard.press("Control+z")
    await page.getByRole("button", { name: "Undo" }).waitFor({ state: "detached" })
    expect(await grid.locator("#price-0-amount").innerText()).not.toBe("9.75")
  })
})
