const TAPS_A_RUN = 4
/** What the page does after one tap must not delay the next. */
const PAUSE_MS = 300

/** From a tap on + in the list of goods until the quantity in the sheet stands beside it. */
export async function measureAdding({ phone, url, buyer, runs }) {
  const page = await phone.open({ token: buyer.token })
  await page.goto(`${url}/goods`)
  const rows = page.locator("main li:has([role=group] button:enabled)")
  await rows.first().waitFor()
  await page.waitForLoadState("networkidle")
  const taps = Math.min(runs * TAPS_A_RUN, await rows.count())
  const values = []
  for (let tap = 0; tap < taps; tap++) {
    const row = rows.nth(tap)
    const button = row.locator("[role=group] button")
    // Not below the bar at the bottom.
    await button.evaluate((element) => element.scrollIntoView({ block: "center" }))
    const { x, y, width, height } = await button.boundingBox()
    const took = row.evaluate(untilQuantityShows)
    await page.waitForTimeout(PAUSE_MS)
    // By its place: to look for the button once more would keep the page busy when the tap comes.
    await page.touchscreen.tap(x + width / 2, y + height / 2)
    values.push(await took)
  }
  await page.context().close()
  return { name: "From a tap on + until the line shows", unit: "ms", values, most: 100 }
}

/** In the page: waits for the tap and answers how long it took until its frame was drawn. */
function untilQuantityShows(row) {
  return new Promise((resolve, reject) => {
    setTimeout(() => reject(new Error("A tap on + put nothing into the sheet")), 10_000)
    row.addEventListener(
      "click",
      ({ timeStamp }) => {
        const look = () =>
          row.querySelector("input")
            ? setTimeout(() => resolve(performance.now() - timeStamp))
            : requestAnimationFrame(look)
        requestAnimationFrame(look)
      },
      { capture: true, once: true },
    )
  })
}
