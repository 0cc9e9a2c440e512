import type { Locator, Page } from "playwright-core"
import type { Line } from "./demo-buyer"

/** As a list in Excel is copied: code and quantity in cells. */
export const asCells = (lines: Line[]) => lines.map(({ sku, quantity }) => `${sku}\t${quantity}`)

/** Pastes a list into the sheet, in either language. */
export async function paste(page: Page, rows: string[]): Promise<void> {
  await page.getByRole("button", { name: /^(Paste a list|粘贴清单)$/ }).click()
  await page.getByLabel(/^(One row for each of the goods|每行一种商品)/).fill(rows.join("\n"))
}

/** Pastes a list of good rows and puts them into the sheet. */
export async function addRows(page: Page, rows: string[]): Promise<void> {
  await paste(page, rows)
  await page
    .getByRole("button", { name: new RegExp(`^(Add ${rows.length} rows?|加入 ${rows.length} 行)$`) })
    .click()
}

/** Opens the sheet with these lines in it, each of them good. */
export async function fillSheet(page: Page, base: string, lines: Line[]): Promise<void> {
  await page.goto(`${base}/sheet`)
  await addRows(page, asCells(lines))
}

export const rowOf = (page: Page, sku: string): Locator =>
  page.getByRole("list", { name: "Rows" }).getByRole("listitem").filter({ hasText: sku })

export const placeButton = (page: Page): Locator => page.getByRole("button", { name: "Place order" })

/** Waits for the page of the order that was placed. @returns its number */
export async function placedOrder(page: Page): Promise<number> {
  const heading = page.getByRole("heading", { name: /^Order \d+$/ })
  await heading.waitFor({ timeout: 30_000 })
  return Number((await heading.innerText()).match(/\d+/)![0])
}
