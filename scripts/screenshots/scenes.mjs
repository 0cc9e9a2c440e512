const ROWS = 9

/**
 * What is shown of the mall: `path`, and in `open` what a buyer does there before the picture is taken.
 * `isOutside`: before the log-in.
 */
export async function scenesOf(api) {
  const { goods } = await api.get("/store/usual-goods?limit=20")
  const { orders } = await api.get("/store/companies/me/orders?limit=20")
  const shown = orders.find(({ stage }) => stage === "shipped") ?? orders[0]
  const [short, ...others] = goods.slice(0, ROWS)
  const stepped = goods.find(({ breaks }) => breaks.length > 1) ?? goods[0]
  const rows = others.map(({ sku }, index) => `${sku}\t${6 * ((index % 4) + 1)}`)
  const tooMuch = `${short.sku}\t${Number(short.stock.available) + 1}`
  return [
    { name: "log-in", path: "/log-in", isOutside: true },
    { name: "apply", path: "/apply", isOutside: true },
    { name: "reset-password", path: "/reset-password", isOutside: true },
    { name: "home", path: "/" },
    { name: "goods", path: "/goods" },
    { name: "product", path: `/goods/${stepped.handle}`, open: (page) => page.locator("summary").click() },
    { name: "paste", path: "/sheet", open: (page) => paste(page, [...rows, `${short.sku} `, "NOSUCH 6"]) },
    {
      name: "sheet",
      path: "/sheet",
      open: (page) => fill(page, [...rows.slice(0, 2), tooMuch, ...rows.slice(2)]),
    },
    { name: "orders", path: "/orders" },
    { name: "order", path: `/orders/${shown.id}` },
    { name: "company", path: "/account" },
    { name: "members", path: "/account/members" },
    { name: "addresses", path: "/account/addresses" },
    { name: "credit", path: "/account/credit" },
    { name: "distributor", path: "/account/distributor" },
  ]
}

async function paste(page, rows) {
  await page.getByRole("button", { name: /^(Paste a list|粘贴清单)$/ }).click()
  await page.locator("#pasted").fill(rows.join("\n"))
  await page.getByRole("heading", { name: /rows? needs? a look|行需要修改/ }).waitFor()
}

async function fill(page, rows) {
  await page.getByRole("button", { name: /^(Paste a list|粘贴清单)$/ }).click()
  await page.locator("#pasted").fill(rows.join("\n"))
  await page.getByRole("button", { name: /^(Add \d+ rows?|加入 \d+ 行)$/ }).click()
  // What the server makes of it.
  await page.getByRole("complementary").getByText(/[¥£]/).first().waitFor()
}
