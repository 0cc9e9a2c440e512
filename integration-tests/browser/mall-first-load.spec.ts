import type { Page, Response } from "playwright-core"
import { gzipSync } from "zlib"
import { SMALL_PHONE, useMall } from "./helpers/mall"

const mall = useMall()

const MOST_BYTES = 170_000

/** The bytes of all script that the page loads, compressed with gzip. */
async function scriptOf(page: Page, path: string): Promise<number> {
  const scripts: Response[] = []
  page.on("response", (answer) => answer.request().resourceType() === "script" && scripts.push(answer))
  await page.goto(`${mall.base}${path}`)
  await page.waitForLoadState("networkidle")
  const bodies = await Promise.all(scripts.map((answer) => answer.body()))
  expect(bodies.length).toBeGreaterThan(0)
  return bodies.reduce((sum, body) => sum + gzipSync(body).length, 0)
}

it("loads little script for the log-in", async () => {
  const page = await mall.visit({ ...SMALL_PHONE, serviceWorkers: "block" })
  expect(await scriptOf(page, "/log-in")).toBeLessThanOrEqual(MOST_BYTES)
  await page.getByRole("button", { name: "Log in" }).waitFor()
})

it("loads little script for the goods", async () => {
  const page = await mall.enter("14298@customers.example", { ...SMALL_PHONE, serviceWorkers: "block" })
  expect(await scriptOf(page, "/goods")).toBeLessThanOrEqual(MOST_BYTES)
  await page.getByRole("button", { name: "More" }).first().waitFor()
})
