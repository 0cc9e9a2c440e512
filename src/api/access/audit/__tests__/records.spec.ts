import { auditedRecord } from "../records"

const told = (path: string) => {
  const { type, id } = auditedRecord(path) ?? { type: null, id: null }
  return [type, id]
}

describe("the record that a request is about", () => {
  it.each([
    ["/admin/companies", ["company", null]],
    ["/admin/companies/comp_1", ["company", "comp_1"]],
    ["/admin/companies/comp_1/credit", ["company", "comp_1"]],
    ["/admin/companies/import", ["company", null]],
    ["/admin/staff/invites", ["member of staff", null]],
    ["/admin/orders/order_1/fulfillments", ["order", "order_1"]],
    ["/admin/workflows-executions", [null, null]],
  ])("of %s is %j", (path, record) => {
    expect(told(path)).toEqual(record)
  })
})
