import { relatedNeeds } from "../related-records"

describe("relatedNeeds", () => {
  it.each([
    [undefined],
    ["id,name,+status,*items"],
    ["*items.variant.inventory_items,created_at"],
    ["customer_id,order_id,-customer"],
  ])("%s stays with the route's own records", (fields) => {
    expect(relatedNeeds(fields)).toEqual({ permissions: [], leavesCustomer: false })
  })

  it("knows what an order page shows of its customer", () => {
    expect(relatedNeeds("*customer,+customer.email,items")).toEqual({
      permissions: ["read:company"],
      leavesCustomer: false,
    })
  })

  it.each([
    ["customer.orders.total", ["read:company", "read:order"]],
    ["orders.*", ["read:order"]],
    ["+sales_channel.orders", ["read:order"]],
    [["id", "region.carts.email"], ["read:order"]],
    ["auth_identity.provider_identities", ["everything"]],
  ])("%j reaches other customers' records or secrets", (fields, permissions) => {
    expect(relatedNeeds(fields)).toEqual({ permissions, leavesCustomer: true })
  })
})
