/** What is shown of the terminal: `path`, and in `open` what somebody does there before the picture is taken. */
export async function terminalScenesOf(api) {
  const { orders } = await api.get("/admin/order-list?limit=50")
  const { companies } = await api.get("/admin/companies?limit=1&order=-last_order_at&status[]=active")
  const order = orders.find(({ stage }) => stage === "shipped") ?? orders[0]
  const [company] = companies
  return [
    { name: "today", path: "/today" },
    { name: "orders", path: "/order-list" },
    { name: "order", path: `/orders/${order.id}` },
    { name: "order-for", path: `/order-sheet?company=${company.id}`, open: repeatLastOrder },
    { name: "companies", path: "/companies" },
    { name: "company", path: `/companies/${company.id}` },
    { name: "prices", path: `/prices/companies/${company.id}` },
    { name: "warehouses", path: "/warehouses" },
    { name: "staff", path: "/settings/staff" },
    { name: "roles", path: "/settings/staff-roles" },
    { name: "audit", path: "/settings/audit" },
  ]
}

async function repeatLastOrder(page) {
  await page.getByText("Alt L").waitFor()
  await page.keyboard.press("Alt+l")
  await page.locator("[data-sheet-quantity]").first().waitFor()
  await page.locator("[aria-busy=false]").first().waitFor()
}
