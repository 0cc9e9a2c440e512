import { adminRoutes } from "../../../../integration-tests/helpers/core-routes"
import { findRule } from "../find-rule"
import { ACCESS_TABLE } from "../table"

const routes = adminRoutes().map((route) => {
  const [method, url] = route.split(" ")
  // An id in place of each name.
  return { name: route, method, path: url.replace(/\{(\w+)\}/g, "$1_x") }
})
const ruleOf = ({ method, path }: (typeof routes)[number]) => findRule(method, path)?.rule
const names = (some: typeof routes) => some.map(({ name }) => name)

describe("the access table", () => {
  it("knows every admin route, core's and ours", () => {
    expect(routes.length).toBeGreaterThan(450)
    expect(names(routes.filter((route) => !ruleOf(route)))).toEqual([])
  })

  it("speaks of no resource that does not exist", () => {
    const resourceOf = (path: string) => path.split("/")[2]
    const known = new Set(routes.map(({ path }) => resourceOf(path)))
    const gone = ACCESS_TABLE.map(({ path }) => resourceOf(path)).filter((name) => !known.has(name))
    expect([...new Set(gone)]).toEqual([])
  })

  it("lets nothing be read or changed without log-in but an invitation accepted and the dashboard's flags", () => {
    const open = routes.filter((route) => ruleOf(route)?.needs === "nothing")
    expect(names(open)).toEqual(["GET /admin/feature-flags", "POST /admin/invites/accept"])
  })

  it("lets no member of staff change anything by being one but their own view of the terminal", () => {
    const own = /^\/admin\/(views|saved-views)\//
    const open = routes.filter((route) => {
      const needs = ruleOf(route)?.needs
      return (
        route.method !== "GET" && (needs === "staff" || needs === "log-in") && !own.test(`${route.path}/`)
      )
    })
    expect(names(open)).toEqual([])
  })

  it.each([
    ["POST", "/admin/orders/order_x/fulfillments", ["create:fulfillment"]],
    ["POST", "/admin/orders/order_x/cancel", ["update:order"]],
    ["GET", "/admin/orders/order_x", ["read:order"]],
    ["POST", "/admin/products/batch", ["create:product", "update:product", "delete:product"]],
    ["POST", "/admin/products", ["create:product"]],
    ["POST", "/admin/products/prod_x/variants", ["update:product"]],
    ["DELETE", "/admin/products/prod_x", ["delete:product"]],
    ["DELETE", "/admin/products/prod_x/variants/variant_x", ["update:product"]],
    ["POST", "/admin/products/export", ["read:product", "export"]],
    ["POST", "/admin/inventory-items/iitem_x/location-levels/sloc_x", ["adjust:stock"]],
    ["POST", "/admin/companies/comp_x/credit", ["change:credit"]],
    ["GET", "/admin/companies/comp_x/credit", ["read:company"]],
    ["POST", "/admin/stores/store_x", ["update:settings"]],
    ["GET", "/admin/stores", "staff"],
    ["POST", "/admin/payments/pay_x/refund", ["update:payment"]],
    ["GET", "/admin/rbac/roles", "everything"],
    ["HEAD", "/admin/orders/order_x", ["read:order"]],
  ])("%s %s needs %j", (method, at, needs) => {
    expect(findRule(method, at)?.rule.needs).toEqual(needs)
  })

  it("knows nothing of other plugins' routes, which are an owner's", () => {
    expect(findRule("GET", "/admin/somebody-elses")).toBeNull()
    expect(findRule("PUT", "/admin/orders/order_x/unknown")?.rule.needs).toEqual(["update:order"])
  })
})
