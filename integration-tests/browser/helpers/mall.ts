import type { Browser, BrowserContext, BrowserContextOptions, Page } from "playwright-core"
import { openBrowser, openPage } from "../../helpers/browser"
import { demoToken } from "../../helpers/demo"
import { startedMall } from "./started-mall"

export const SMALL_PHONE: BrowserContextOptions = { viewport: { width: 360, height: 740 }, hasTouch: true }

export type Mall = {
  base: string
  browser: Browser
  /** A page of who is not logged in. It ends with the test, and no error of script or server is left unseen. */
  visit: (options: BrowserContextOptions) => Promise<Page>
  /** A page of a buyer who is logged in already. */
  enter: (email: string, options: BrowserContextOptions) => Promise<Page>
}

/** The running mall with the real data, shared by all specs: each has buyers of its own. */
export function useMall(): Mall {
  const mall = {} as Mall
  const opened: { context: BrowserContext; errors: string[] }[] = []
  mall.visit = async (options) => {
    const { page, errors } = await openPage(mall.browser, { locale: "en-GB", ...options })
    opened.push({ context: page.context(), errors })
    return page
  }
  mall.enter = async (email, options) => {
    const token = await demoToken(mall.base, "customer", email)
    const page = await mall.visit(options)
    await page.context().addInitScript((kept) => localStorage.setItem("medusa_auth_token", kept), token)
    return page
  }
  beforeAll(async () => {
    mall.base = await startedMall()
    mall.browser = await openBrowser()
  }, 240_000)
  afterEach(async () => {
    const ended = opened.splice(0)
    await Promise.all(ended.map(({ context }) => context.close()))
    expect(ended.flatMap(({ errors }) => errors)).toEqual([])
  })
  afterAll(async () => await mall.browser?.close())
  return mall
}
