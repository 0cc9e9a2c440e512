import { readdirSync, readFileSync } from "fs"
import path from "path"
import ts from "typescript"
import { findRule } from "../../../api/access/find-rule"
import { READY_ROLES } from "../../../modules/staff/utils/ready-roles"
import { insteadOf, mayOpen, ruleOf, type Rights } from "../pages"

const DASHBOARD = path.join(path.dirname(require.resolve("@medusajs/dashboard/package.json")), "src")
const sourceOf = (file: string) => readFileSync(path.join(DASHBOARD, file), "utf8")

function rightsOf(roleId: string, scope?: string): Rights {
  const { id, permissions, ...role } = READY_ROLES.find((one) => one.id === roleId)!
  return { isOwner: id === "owner", permissions, seesAll: (scope ?? role.scope) === "all" }
}

/** Every page of the dashboard's router, parents before children. */
function corePages(): string[] {
  const file = "dashboard-app/routes/get-route.map.tsx"
  const tree = ts.createSourceFile(file, sourceOf(file), ts.ScriptTarget.Latest, true, ts.ScriptKind.TSX)
  const found: string[] = []
  const walk = (node: ts.Node, above: string): void => {
    let here = above
    if (ts.isObjectLiteralExpression(node)) {
      const own = node.properties.find(
        (one): one is ts.PropertyAssignment => ts.isPropertyAssignment(one) && one.name.getText() === "path",
      )
      if (own && ts.isStringLiteral(own.initializer)) {
        const { text } = own.initializer
        here = text.startsWith("/") ? text : [above, text].filter(Boolean).join("/")
        found.push(here)
      }
    }
    node.forEachChild((child) => walk(child, here))
  }
  walk(tree, "")
  return [...new Set(found)]
}

describe("the pages by permission", () => {
  it.each(["main-layout/main-layout.tsx", "settings-layout/settings-layout.tsx"])(
    "know every link of the menu in %s",
    (file) => {
      const source = sourceOf(`components/layout/${file}`).replace(/^\s*\/\/.*$/gm, "")
      const links = [...source.matchAll(/\bto(?:: |=)"(\/[^"]+)"/g)].map(([, to]) => to)
      expect(links.length).toBeGreaterThan(10)
      expect(links.filter((link) => !ruleOf(link))).toEqual([])
    },
  )

  it("know every page of the dashboard but those of who is not logged in", () => {
    const pages = corePages()
    expect(pages).toEqual(
      expect.arrayContaining(["/orders/:id/refund", "/settings/locations/:location_id/edit"]),
    )
    const open = ["/", "/login", "/reset-password", "/invite", "*"]
    expect(pages.filter((page) => !ruleOf(page) && !open.includes(page))).toEqual([])
  })

  it("know every page of ours", () => {
    const routes = path.join(__dirname, "../../routes")
    const pages = readdirSync(routes, { recursive: true, encoding: "utf8" })
      .filter((file) => file.endsWith("page.tsx"))
      .map((file) => `/${path.dirname(file).replace(/\[(\w+)\]/g, ":$1")}`)
    expect(pages.filter((page) => !ruleOf(page))).toEqual([])
  })

  it.each([
    ["/orders", "GET", "/admin/orders"],
    ["/draft-orders", "GET", "/admin/draft-orders"],
    ["/products", "GET", "/admin/products"],
    ["/products/create", "POST", "/admin/products"],
    ["/products/prod_1/edit", "POST", "/admin/products/prod_1"],
    ["/collections/create", "POST", "/admin/collections"],
    ["/categories/create", "POST", "/admin/product-categories"],
    ["/product-options", "GET", "/admin/product-options"],
    ["/inventory", "GET", "/admin/inventory-items"],
    ["/inventory/create", "POST", "/admin/inventory-items"],
    ["/inventory/iitem_1/locations", "POST", "/admin/inventory-items/iitem_1/location-levels"],
    ["/reservations/create", "POST", "/admin/reservations"],
    ["/customers", "GET", "/admin/customers"],
    ["/customers/create", "POST", "/admin/customers"],
    ["/customer-groups", "GET", "/admin/customer-groups"],
    ["/promotions", "GET", "/admin/promotions"],
    ["/promotions/create", "POST", "/admin/promotions"],
    ["/campaigns/camp_1/edit", "POST", "/admin/campaigns/camp_1"],
    ["/price-lists", "GET", "/admin/price-lists"],
    ["/price-lists/create", "POST", "/admin/price-lists"],
    ["/settings/users", "GET", "/admin/users"],
    ["/settings/secret-api-keys/create", "POST", "/admin/api-keys"],
    ["/settings/locations/create", "POST", "/admin/stock-locations"],
    ["/settings/regions/create", "POST", "/admin/regions"],
    ["/settings/tax-regions/txreg_1/edit", "POST", "/admin/tax-regions/txreg_1"],
    ["/settings/workflows", "GET", "/admin/workflows-executions"],
    ["/settings/staff", "GET", "/admin/staff"],
    ["/settings/audit", "GET", "/admin/audit-entries"],
  ])("open %s to those whom %s %s lets pass", (page, method, api) => {
    const { rule } = findRule(method, api)!
    const needs = rule.needs as "everything" | readonly string[]
    for (const { id, permissions } of READY_ROLES) {
      for (const scope of ["all", "own"]) {
        const rights = rightsOf(id, scope)
        const isOpen =
          rights.isOwner ||
          (needs !== "everything" &&
            needs.every((need) => (permissions as readonly string[]).includes(need)) &&
            (scope === "all" || rule.confined !== "whole"))
        expect([id, scope, mayOpen(page, rights)]).toEqual([id, scope, isOpen])
      }
    }
  })

  it("do not say that a page of another plugin is closed", () => {
    expect(mayOpen("/reviews", rightsOf("viewer"))).toBe(true)
  })

  it("lead on from where the dashboard begins who may not enter there", () => {
    expect(insteadOf("/orders", rightsOf("sales_rep"))).toBe("/today")
    expect(insteadOf("/settings/store", rightsOf("finance"))).toBe("/settings/audit")
    expect(insteadOf("/settings/store", rightsOf("warehouse_keeper"))).toBe("/settings/locations")
    expect(insteadOf("/promotions", rightsOf("warehouse_keeper"))).toBe("/no-access?from=%2Fpromotions")
    const nothing = { isOwner: false, permissions: [], seesAll: false }
    expect(insteadOf("/settings/store", nothing)).toBe("/settings/profile")
  })
})
