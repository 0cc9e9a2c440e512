import { forbiddenChanges } from "../forbidden-changes"
import type { ImportPlan, RowPreview } from "../plan-import"

const plan = (...preview: Partial<RowPreview>[]) => ({ preview }) as unknown as ImportPlan
const change = (column: "tier" | "credit_limit" | "payment_terms_days" | "name") => ({
  column,
  before: null,
  after: "9",
})
const all = [change("name"), change("tier"), change("credit_limit"), change("payment_terms_days")]

describe("forbiddenChanges", () => {
  it("names what lends money or moves prices, each with the permission it needs", () => {
    expect(forbiddenChanges(plan({ line: 4, action: "update", changes: all }), ["update:company"])).toEqual([
      { line: 4, column: "tier", value: "9", reason: "your role does not include update:price" },
      { line: 4, column: "credit_limit", value: "9", reason: "your role does not include change:credit" },
      {
        line: 4,
        column: "payment_terms_days",
        value: "9",
        reason: "your role does not include change:credit",
      },
    ])
  })

  it("lets a new company have tier and terms, but no credit", () => {
    const faults = forbiddenChanges(plan({ line: 2, action: "create", changes: all }), [])
    expect(faults.map(({ column }) => column)).toEqual(["credit_limit"])
  })

  it("lets those change it who may", () => {
    const rows = plan({ line: 2, action: "update", changes: all })
    expect(forbiddenChanges(rows, ["change:credit", "update:price"])).toEqual([])
  })
})
