import { mkdirSync, writeFileSync } from "node:fs"
import path from "node:path"
import { chromium } from "playwright-core"
import { ROOT } from "../lib/settings.mjs"

const FOLDER = path.join(ROOT, "docs/screenshots")
const QUALITY = 80

/** A phone held in one hand, a small screen, and a desk. The phone's pictures are twice as sharp: its letters are small. */
const WINDOWS = {
  360: { viewport: { width: 360, height: 740 }, deviceScaleFactor: 2, hasTouch: true },
  1024: { viewport: { width: 1024, height: 768 } },
  1440: { viewport: { width: 1440, height: 900 } },
}

export async function openCamera() {
  mkdirSync(FOLDER, { recursive: true })
  const executablePath = process.env.CHROMIUM ?? "/usr/bin/chromium"
  const browser = await chromium.launch({ executablePath, args: ["--no-sandbox", "--disable-dev-shm-usage"] })
  return {
    /** @param token of a buyer who is logged in; without one nobody is */
    openPage: async ({ width, locale, colorScheme, token }) => {
      const context = await browser.newContext({
        ...WINDOWS[width],
        locale,
        colorScheme,
        reducedMotion: "reduce",
        serviceWorkers: "block",
      })
      await context.addInitScript((kept) => kept && localStorage.setItem("medusa_auth_token", kept), token)
      const page = await context.newPage()
      page.setDefaultTimeout(15_000)
      return page
    },
    close: () => browser.close(),
  }
}

/** Takes the picture of what is in the window, once all of it has come, as WebP: a third of a PNG. */
export async function shoot(page, name) {
  await page.waitForLoadState("networkidle")
  const devTools = await page.context().newCDPSession(page)
  const { data } = await devTools.send("Page.captureScreenshot", { format: "webp", quality: QUALITY })
  const picture = Buffer.from(data, "base64")
  writeFileSync(path.join(FOLDER, `${name}.webp`), picture)
  console.log(`${name}.webp  ${Math.round(picture.length / 1024)} kB`)
}
