import { matchPath, pathPattern, segmentsOf } from "../match-path"

const match = (pattern: string, path: string) => matchPath(pathPattern(pattern), segmentsOf(path))

describe("matchPath", () => {
  it.each([
    ["/admin/orders", "/admin/orders", {}],
    ["/admin/orders", "/admin/orders/", {}],
    ["/admin/orders", "/ADMIN/Orders", {}],
    ["/admin/orders/:id", "/admin/orders/order_1", { id: "order_1" }],
    ["/admin/orders/*", "/admin/orders", {}],
    ["/admin/orders/*", "/admin/orders/order_1/cancel", {}],
    ["/admin/orders/:id/*", "/admin/orders/order_1", { id: "order_1" }],
    ["/admin/orders/:id/fulfillments/:f", "/admin/orders/A/fulfillments/B", { id: "A", f: "B" }],
  ])("%s matches %s", (pattern, path, values) => {
    expect(match(pattern, path)).toEqual(values)
  })

  it.each([
    ["/admin/orders", "/admin/orders/order_1"],
    ["/admin/orders/:id", "/admin/orders"],
    ["/admin/orders/:id/*", "/admin/orders"],
    ["/admin/orders/*", "/admin/orderss"],
    ["/admin/orders", "/admin/customers"],
  ])("%s does not match %s", (pattern, path) => {
    expect(match(pattern, path)).toBeNull()
  })
})
