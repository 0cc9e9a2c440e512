const LINES = 200

/** From the answer of the preview of 200 lines until the sheet shows its figures. */
export async function measurePreview({ phone, url, buyer, runs }) {
  const page = await phone.open({ token: buyer.token })
  await page.goto(`${url}/sheet`)
  await page.getByRole("button", { name: "Paste a list" }).click()
  const codes = await buyer.codes(LINES)
  await page
    .getByRole("textbox")
    .first()
    .fill(codes.map((sku) => `${sku}\t12`).join("\n"))
  await page.getByRole("button", { name: `Add ${codes.length} rows` }).click()
  await page.waitForLoadState("networkidle")
  const quantity = page.getByRole("list", { name: "Rows" }).locator("input[inputmode=decimal]").first()
  const values = []
  for (let run = 0; run < runs; run++) {
    const took = page.evaluate(untilTotalChanges)
    await quantity.fill(String(24 + run * 12))
    values.push(await took)
    await page.waitForLoadState("networkidle")
  }
  await page.context().close()
  return { name: `From the preview of ${codes.length} lines until it shows`, unit: "ms", values, most: 500 }
}

/** In the page: waits for another total and answers how long after the answer that brought it it was drawn. */
function untilTotalChanges() {
  const total = () => document.querySelector("aside [aria-live=polite]")?.textContent
  const before = total()
  const answered = () =>
    performance.getEntriesByType("resource").findLast(({ name }) => name.endsWith("/store/orders/preview"))
      ?.responseEnd
  return new Promise((resolve, reject) => {
    setTimeout(() => reject(new Error("No other total came")), 30_000)
    const look = () =>
      total() === before
        ? requestAnimationFrame(look)
        : setTimeout(() => resolve(performance.now() - answered()))
    requestAnimationFrame(look)
  })
}
