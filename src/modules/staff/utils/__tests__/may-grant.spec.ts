import fc from "fast-check"
import { DATA_SCOPES, type Staff } from "../../types"
import { whyNotGrant, type Rights } from "../may-grant"
import { PERMISSIONS, type Permission } from "../permissions"
import { OWNER, READY_ROLES, readyRole } from "../ready-roles"

const holder = (role: Partial<Staff["role"]>, scope: Partial<Staff> = {}): Staff => ({
  member_id: "staff_1",
  subject_type: "user",
  subject_id: "user_1",
  role: { id: "srole_1", name: "Lead", description: null, permissions: [], is_ready: false, ...role },
  scope: "all",
  department: null,
  regions: [],
  ...scope,
})

const rights = (given: Partial<Rights>): Rights => ({
  role_id: "srole_2",
  permissions: [],
  scope: "own",
  department: null,
  regions: [],
  ...given,
})

describe("whyNotGrant", () => {
  it("lets an owner give anything, another owner included", () => {
    const owner = holder(readyRole(OWNER)!)
    expect(whyNotGrant(owner, rights({ role_id: OWNER, permissions: PERMISSIONS, scope: "all" }))).toBeNull()
  })

  it("lets nobody else make an owner, whatever they may", () => {
    const reason = whyNotGrant(holder({ permissions: PERMISSIONS }), rights({ role_id: OWNER }))
    expect(reason).toBe("only an owner may")
  })

  it("names the permissions that the giver has not", () => {
    const giver = holder({ permissions: ["read:order", "create:staff"] })
    expect(whyNotGrant(giver, rights({ permissions: ["read:order"] }))).toBeNull()
    expect(whyNotGrant(giver, rights({ permissions: ["read:order", "change:credit"] }))).toContain(
      "change:credit",
    )
  })

  it.each([
    [{ scope: "department", department: "East" }, { scope: "department", department: "East" }, true],
    [{ scope: "department", department: "East" }, { scope: "department", department: "West" }, false],
    [{ scope: "department", department: "East" }, { scope: "all" }, false],
    [{ scope: "department", department: "East" }, { scope: "own" }, true],
    [{ scope: "region", regions: ["N", "S"] }, { scope: "region", regions: ["S"] }, true],
    [{ scope: "region", regions: ["N", "S"] }, { scope: "region", regions: ["S", "W"] }, false],
    [{ scope: "region", regions: ["N"] }, { scope: "department", department: "East" }, false],
    [{ scope: "own" }, { scope: "region", regions: ["N"] }, false],
    [{ scope: "all" }, { scope: "all" }, true],
  ] as [Partial<Staff>, Partial<Rights>, boolean][])("%j gives %j: %s", (scope, given, may) => {
    expect(whyNotGrant(holder({}, scope), rights(given)) === null).toBe(may)
  })

  it("never lets permissions grow by being handed on", () => {
    const some = fc.subarray([...PERMISSIONS] as Permission[])
    fc.assert(
      fc.property(some, some, fc.constantFrom(...DATA_SCOPES), (own, given, scope) => {
        const may = whyNotGrant(holder({ permissions: own }), rights({ permissions: given, scope })) === null
        expect(may).toBe(given.every((permission) => own.includes(permission)))
      }),
    )
  })
})

describe("ready roles", () => {
  it("are those that the trade knows, each with known permissions alone", () => {
    expect(READY_ROLES.map(({ id }) => id)).toEqual(
      ["owner", "order_clerk", "sales_rep", "warehouse_keeper", "finance", "marketing", "viewer"], // prettier-ignore
    )
    for (const { permissions } of READY_ROLES) {
      expect(permissions.length).toBeGreaterThan(0)
      expect(permissions.every((permission) => PERMISSIONS.includes(permission))).toBe(true)
    }
  })

  it("keep roles, credit and reviews to those whose work they are", () => {
    const holders = (permission: Permission) =>
      READY_ROLES.filter(({ permissions }) => permissions.includes(permission)).map(({ id }) => id)
    expect(holders("update:staff")).toEqual(["owner"])
    expect(holders("update:settings")).toEqual(["owner"])
    expect(holders("change:credit")).toEqual(["owner", "finance"])
    expect(holders("review:order")).toEqual(["owner", "order_clerk"])
    expect(holders("review:finance")).toEqual(["owner", "finance"])
    expect(holders("review:outbound")).toEqual(["owner", "warehouse_keeper"])
    expect(holders("adjust:stock")).toEqual(["owner", "warehouse_keeper"])
  })

  it("let a viewer change nothing", () => {
    expect(readyRole("viewer")!.permissions.filter((permission) => !permission.startsWith("read:"))).toEqual(
      [],
    )
  })
})
