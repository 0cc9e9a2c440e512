import type { Page } from "playwright-core"
import { DESKTOP } from "../../helpers/browser"
import { DEMO_PASSWORD } from "../../helpers/demo"
import type { Mall } from "./mall"

/** A page of the terminal, logged in as one of its users. */
export async function enterTerminal(mall: Mall, email: string): Promise<Page> {
  const page = await mall.visit(DESKTOP)
  await page.goto(`${mall.base}/app/login`)
  await logIn(page, email)
  return page
}

/** Fills the log-in form that the page shows, and waits until it has led on. */
export async function logIn(page: Page, email: string, password = DEMO_PASSWORD): Promise<void> {
  await page.locator("input[name=email]").fill(email)
  await page.locator("input[name=password]").fill(password)
  await page.locator("button[type=submit]").click()
  await page.waitForURL((url) => !/\/(login|invite)/.test(url.pathname))
}

/** Where the entries of the menu at the side lead that can be seen, below the terminal's own address. */
export async function menuOf(page: Page): Promise<string[]> {
  const links = page.locator("aside a:visible")
  const hrefs = await links.evaluateAll((all) => all.map((link) => new URL((link as HTMLAnchorElement).href)))
  return hrefs.map(({ pathname }) => pathname.replace(/^\/app/, ""))
}
