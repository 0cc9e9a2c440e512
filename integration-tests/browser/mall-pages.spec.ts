import type { BrowserContextOptions, Page } from "playwright-core"
import { overflow } from "../helpers/browser"
import { barriers, smallTargets, untranslated } from "./helpers/audit"
import { demoBuyer } from "./helpers/demo-buyer"
import { SMALL_PHONE, useMall } from "./helpers/mall"
import { insidePages, look, OUTSIDE, type MallPage } from "./helpers/mall-pages"

const mall = useMall()

/** A distributor with a downline. */
const BUYER = "14646@customers.example"

/** The phone in light and the desk in the dark: both have the same colours. */
const WINDOWS = [
  { name: "360 px", size: { width: 360, height: 740 }, colorScheme: "light" },
  { name: "1440 px", size: { width: 1440, height: 900 }, colorScheme: "dark" },
] as const

/** What is wrong with each page, by its name and the window's width. */
async function faultsOf(page: Page, pages: MallPage[]): Promise<Record<string, string[]>> {
  const faults: Record<string, string[]> = {}
  for (const one of pages) {
    await look(page, mall.base, one)
    for (const { name, size, colorScheme } of WINDOWS) {
      await page.setViewportSize(size)
      await page.emulateMedia({ colorScheme })
      const tooWide = await overflow(page)
      const found = [
        ...(tooWide > 0 ? [`${tooWide} px wider than the window`] : []),
        ...(await untranslated(page)),
        ...(await smallTargets(page)),
        ...(await barriers(page)),
      ]
      if (found.length > 0) {
        faults[`${one.name}, ${name}`] = found
      }
    }
  }
  return faults
}

describe.each(["zh-CN", "en-GB"])(
  "in %s every page fits 360 and 1440 px, is translated, has nothing too small to tap and no barrier of WCAG 2.2 AA",
  (locale) => {
    const options: BrowserContextOptions = {
      ...SMALL_PHONE,
      locale,
      reducedMotion: "reduce",
      serviceWorkers: "block",
    }

    it("before the log-in", async () => {
      expect(await faultsOf(await mall.visit(options), OUTSIDE)).toEqual({})
    })

    it("and after it", async () => {
      const pages = await insidePages(await demoBuyer(mall.base, BUYER))
      expect(await faultsOf(await mall.enter(BUYER, options), pages)).toEqual({})
    })
  },
)
