import { allowedFrom, statusAfter } from "../transitions"

describe("a company's status", () => {
  it.each([
    ["approve", "pending", "active"],
    ["approve", "active", null],
    ["approve", "suspended", null],
    ["suspend", "pending", "suspended"],
    ["suspend", "active", "suspended"],
    ["suspend", "suspended", null],
    ["reactivate", "pending", null],
    ["reactivate", "active", null],
    ["reactivate", "suspended", "active"],
  ] as const)("%s of a %s company leads to %s", (action, from, to) => {
    expect(statusAfter(action, from)).toBe(to)
    expect(allowedFrom(action).includes(from)).toBe(to !== null)
  })
})
