import type { Staff } from "../../../modules/staff/types"
import { readyRole } from "../../../modules/staff/utils/ready-roles"
import { withinScope } from "../within-scope"

const staff = (scope: Partial<Staff>): Staff => ({
  ...{ member_id: "staff_1", subject_type: "user", subject_id: "user_1", role: readyRole("sales_rep")! },
  ...{ scope: "all", department: null, regions: [], ...scope },
})

describe("withinScope", () => {
  it("leaves a company as it is for those who see all", () => {
    expect(withinScope(staff({}), { region: "N" }, [])).toEqual({ region: "N" })
  })

  it("makes a rep the rep of who they register, and of nobody else's customer", () => {
    expect(withinScope(staff({ scope: "own" }), {}, [])).toEqual({ sales_rep_id: "user_1" })
    expect(() => withinScope(staff({ scope: "own" }), { sales_rep_id: "user_2" }, [])).toThrow(
      "out of your sight",
    )
  })

  it("lets a department register for any of its reps", () => {
    const lead = staff({ scope: "department", department: "East" })
    const reps = ["user_1", "user_2"]
    expect(withinScope(lead, { sales_rep_id: "user_2" }, reps)).toEqual({ sales_rep_id: "user_2" })
    expect(withinScope(lead, {}, reps)).toEqual({ sales_rep_id: "user_1" })
    expect(() => withinScope(lead, { sales_rep_id: "user_3" }, reps)).toThrow("user_1, user_2")
  })

  it("puts a company into the only region, asks for one of several, and refuses others", () => {
    expect(withinScope(staff({ scope: "region", regions: ["N"] }), {}, [])).toEqual({ region: "N" })
    const two = staff({ scope: "region", regions: ["N", "S"] })
    expect(withinScope(two, { region: "S" }, [])).toEqual({ region: "S" })
    expect(() => withinScope(two, {}, [])).toThrow("region null")
    expect(() => withinScope(two, { region: "W" }, [])).toThrow("yours: N, S")
  })
})
