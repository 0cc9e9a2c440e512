import fc from "fast-check"
import type { MemberRole, MemberStatus } from "../../types"
import { keepsAnOwner } from "../keeps-an-owner"

const member = (id: string, role: MemberRole, status: MemberStatus = "active") => ({ id, role, status })

describe("keepsAnOwner", () => {
  it("is false for the last active owner who is removed, demoted or made inactive", () => {
    const members = [member("a", "owner"), member("b", "owner", "inactive"), member("c", "buyer")]
    expect(keepsAnOwner(members, "a", null)).toBe(false)
    expect(keepsAnOwner(members, "a", { role: "buyer" })).toBe(false)
    expect(keepsAnOwner(members, "a", { status: "inactive" })).toBe(false)
  })

  it("is true for any other change", () => {
    const members = [member("a", "owner"), member("b", "owner"), member("c", "buyer")]
    expect(keepsAnOwner(members, "a", null)).toBe(true)
    expect(keepsAnOwner(members, "c", null)).toBe(true)
    expect(keepsAnOwner([member("a", "owner")], "a", {})).toBe(true)
  })

  it("does not hold up a company that has no owner", () => {
    expect(keepsAnOwner([member("c", "buyer")], "c", null)).toBe(true)
  })

  it("never lets a sequence of allowed changes take the last owner", () => {
    const role = fc.constantFrom<MemberRole>("owner", "buyer", "finance", "viewer")
    const status = fc.constantFrom<MemberStatus>("active", "inactive")
    const change = fc.option(fc.record({ role, status }, { requiredKeys: [] }))
    const changes = fc.array(fc.tuple(fc.nat(3), change), { maxLength: 20 })
    fc.assert(
      fc.property(changes, (steps) => {
        let members = [
          member("0", "owner"),
          member("1", "buyer"),
          member("2", "owner"),
          member("3", "viewer"),
        ]
        for (const [index, step] of steps) {
          const id = String(index)
          if (keepsAnOwner(members, id, step)) {
            members = step
              ? members.map((one) => (one.id === id ? { ...one, ...step } : one))
              : members.filter((one) => one.id !== id)
          }
          expect(members.some((one) => one.role === "owner" && one.status === "active")).toBe(true)
        }
      }),
    )
  })
})
