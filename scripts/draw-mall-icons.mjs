// Draws the icons that a phone shows for the installed mall from storefront/public/icon.svg: run it when that has
// changed (node scripts/draw-mall-icons.mjs). It wants Chromium, as the browser tests do.
import { readFileSync } from "node:fs"
import path from "node:path"
import { chromium } from "playwright-core"
import { ROOT } from "./lib/settings.mjs"

const PUBLIC = path.join(ROOT, "storefront/public")
const GROUND = "#2563eb"

/** A maskable icon is cut to the phone's own shape: its ground goes to the edge. */
const ICONS = [
  { name: "icon-192", size: 192, ground: "transparent" },
  { name: "icon-512", size: 512, ground: "transparent" },
  { name: "maskable-192", size: 192, ground: GROUND },
  { name: "maskable-512", size: 512, ground: GROUND },
]

const svg = readFileSync(path.join(PUBLIC, "icon.svg"), "base64")
const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium",
  args: ["--no-sandbox"],
})
for (const { name, size, ground } of ICONS) {
  const page = await browser.newPage({ viewport: { width: size, height: size } })
  await page.setContent(
    `<body style="margin:0;background:${ground}"><img style="display:block;width:100vw" src="data:image/svg+xml;base64,${svg}">`,
  )
  await page.locator("img").evaluate((image) => image.decode())
  await page.screenshot({ path: path.join(PUBLIC, "icons", `${name}.png`), omitBackground: true })
}
await browser.close()
