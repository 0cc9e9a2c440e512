import { chromium, type Browser, type BrowserContextOptions, type Page } from "playwright-core"

export const PHONE: BrowserContextOptions = { viewport: { width: 390, height: 844 }, hasTouch: true }
export const DESKTOP: BrowserContextOptions = { viewport: { width: 1440, height: 900 } }

/** Debian's chromium; sandboxing needs rights that containers do not give. */
export async function openBrowser(): Promise<Browser> {
  const executablePath = process.env.CHROMIUM ?? "/usr/bin/chromium"
  return await chromium.launch({ executablePath, args: ["--no-sandbox", "--disable-dev-shm-usage"] })
}

/** A page that notes every script error and failed file, so that a test can ask for none. */
export async function openPage(browser: Browser, options: BrowserContextOptions) {
  const page = await (await browser.newContext(options)).newPage()
  // Sooner than the test itself runs out of time: what was waited for is then named.
  page.setDefaultTimeout(15_000)
  const errors: string[] = []
  page.on("pageerror", (error) => errors.push(error.message))
  page.on("response", (answer) => {
    if (answer.status() >= 500) {
      errors.push(`${answer.status()} ${answer.url()}`)
    }
  })
  return { page, errors }
}

/** Pixels by which the page is wider than the window: 0 when nothing sticks out. */
export async function overflow(page: Page): Promise<number> {
  return await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)
}
