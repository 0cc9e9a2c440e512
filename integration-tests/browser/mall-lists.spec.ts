import { demoBuyer } from "./helpers/demo-buyer"
import { SMALL_PHONE, useMall } from "./helpers/mall"
import { fillSheet } from "./helpers/sheet"

const mall = useMall()

const BUYER = "15061@customers.example"

describe("purchase lists", () => {
  it("are kept from the sheet, renamed, one's own, put in place of the sheet and back, and removed", async () => {
    const buyer = await demoBuyer(mall.base, BUYER)
    const lines = (await buyer.goods(5)).map(({ sku }) => ({ sku, quantity: "6" }))
    const page = await mall.enter(BUYER, SMALL_PHONE)
    const rows = (count: number) => page.locator(`[aria-setsize="${count}"]`).first().waitFor()
    const list = page.getByRole("listitem").filter({ hasText: "Every week" })
    await fillSheet(page, mall.base, lines.slice(0, 3))

    await page.getByRole("button", { name: "Purchase lists" }).click()
    await page.getByLabel("Name of the list").fill("Every week")
    await page.getByRole("button", { name: "Save 3 rows as a list" }).click()
    await list.getByText("3 rows · Everyone in your company").waitFor()

    await list.getByRole("button", { name: "Change Every week" }).click()
    await list.getByLabel("Name of the list").fill("Every week, window")
    await list.getByRole("button", { name: "Rename" }).click()
    await page.getByText("Every week, window", { exact: true }).waitFor()
    await list.getByRole("button", { name: "Change Every week, window" }).click()
    await list.getByRole("button", { name: "Show it only to me" }).click()
    await list.getByText("3 rows · Only you").waitFor()

    await fillSheet(page, mall.base, lines.slice(3))
    await rows(5)
    await page.getByRole("button", { name: "Purchase lists" }).click()
    await list.getByRole("button", { name: "Replace sheet" }).click()
    await rows(3)
    await page.getByText("5 rows taken out").waitFor()
    await page.getByRole("button", { name: "Undo" }).click()
    await rows(5)

    await page.getByRole("button", { name: "Purchase lists" }).click()
    await list.getByRole("button", { name: "Change Every week, window" }).click()
    await list.getByRole("button", { name: "Remove" }).click()
    await list
      .getByRole("group", { name: "Remove Every week, window?" })
      .getByRole("button", { name: "Remove" })
      .click()
    await list.waitFor({ state: "detached" })
  })
})
