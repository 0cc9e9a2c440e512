import type { Page } from "playwright-core"
import type { DemoBuyer } from "./demo-buyer"
import { addRows, paste } from "./sheet"

export type MallPage = {
  name: string
  path: string
  /** What a buyer does there before it is looked at. */
  open?: (page: Page) => Promise<void>
}

/** The pages of who is not logged in. */
export const OUTSIDE: MallPage[] = [
  { name: "log-in", path: "/log-in" },
  { name: "application", path: "/apply" },
  { name: "forgotten password", path: "/reset-password" },
  { name: "new password", path: "/reset-password?token=t&email=ann@harbour.example" },
]

/** The pages of a buyer who has ordered before. */
export async function insidePages(buyer: DemoBuyer): Promise<MallPage[]> {
  const [goods, ...others] = await buyer.goods(8)
  const order = await buyer.order([{ sku: goods.sku, quantity: "12" }])
  const rows = [`${goods.sku}\t${goods.available + 1}`, ...others.map(({ sku }) => `${sku}\t12`)]
  return [
    { name: "home", path: "/" },
    { name: "goods", path: "/goods" },
    { name: "goods that nobody has", path: "/goods?q=nosuchgoods" },
    { name: "product", path: `/goods/${goods.handle}` },
    { name: "empty sheet", path: "/sheet" },
    {
      name: "pasted list with bad rows",
      path: "/sheet",
      open: async (page) => paste(page, [...rows, "NOSUCH 1", "? 2"]),
    },
    { name: "sheet with a row to mend", path: "/sheet", open: async (page) => addRows(page, rows) },
    {
      name: "purchase lists",
      path: "/sheet",
      open: async (page) => page.getByRole("button", { name: /^(Purchase lists|常购清单)$/ }).click(),
    },
    { name: "orders", path: "/orders" },
    { name: "order", path: `/orders/${order.id}` },
    { name: "company", path: "/account" },
    { name: "members", path: "/account/members" },
    { name: "addresses", path: "/account/addresses" },
    { name: "credit", path: "/account/credit" },
    { name: "distributor", path: "/account/distributor" },
    { name: "no such page", path: "/nowhere" },
  ]
}

/** Opens the page and waits until all that it asks for has come. */
export async function look(page: Page, base: string, { path, open }: MallPage): Promise<void> {
  await page.goto(`${base}${path}`)
  await open?.(page)
  await page.waitForLoadState("networkidle")
  await page.locator("h1").first().waitFor()
}
