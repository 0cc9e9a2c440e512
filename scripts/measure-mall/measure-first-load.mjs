import { gzipSync } from "node:zlib"

const PAGES = [
  { name: "log-in", path: "/log-in", shows: "form button[type=submit]" },
  { name: "goods", path: "/goods", shows: "main ul li button:enabled", isInside: true },
]

/** How much script the first visit of a page loads, and when its first button can be tapped. */
export async function measureFirstLoad({ phone, url, buyer, runs }) {
  const figures = []
  for (const { name, path, shows, isInside } of PAGES) {
    const visits = []
    for (let run = 0; run < runs; run++) {
      const page = await phone.open({ token: isInside && buyer.token, isNetworkSlow: true })
      visits.push(await visit(page, `${url}${path}`, shows))
      await page.context().close()
    }
    figures.push(
      { name: `Script of the ${name} page`, unit: "kB", values: [visits[0].scriptKb], most: 170 },
      {
        name: `Until the ${name} page can be used`,
        unit: "ms",
        values: visits.map(({ usableMs }) => usableMs),
        most: isInside ? 2500 : null,
      },
    )
  }
  return figures
}

async function visit(page, address, shows) {
  const scripts = []
  page.on("response", (answer) => {
    if (answer.request().resourceType() === "script") {
      scripts.push(answer.body())
    }
  })
  await page.addInitScript(noteWhenUsable, shows)
  await page.goto(address)
  const usableMs = await (
    await page.waitForFunction(() => window.usableAt, null, { polling: 200 })
  ).jsonValue()
  await page.waitForLoadState("networkidle")
  const bytes = (await Promise.all(scripts)).reduce((sum, body) => sum + gzipSync(body).length, 0)
  return { usableMs, scriptKb: bytes / 1000 }
}

/** In the page: the milliseconds from its start to the first frame with a button, once a tap would be answered. */
function noteWhenUsable(shows) {
  const look = () => {
    if (!document.querySelector(shows)) {
      return requestAnimationFrame(look)
    }
    // Behind the frame that is being drawn now, and behind what the page has still to do.
    requestAnimationFrame(() => setTimeout(() => (window.usableAt = performance.now())))
  }
  requestAnimationFrame(look)
}
