import fc from "fast-check"
import type { SheetCompany } from "../company-sheet"
import { planImport, type ImportReferences, type KnownCompany } from "../plan-import"

const EMPTY: SheetCompany = {
  line: 2,
  code: "",
  name: null,
  tax_id: null,
  tier: null,
  currency_code: null,
  payment_terms_days: null,
  contact_name: null,
  email: null,
  phone: null,
  region: null,
  sales_rep: null,
  owner_email: null,
  credit_limit: null,
}
const HARBOUR: KnownCompany = {
  id: "comp_1",
  customer_group_id: "cusgroup_1",
  code: "H",
  name: "Harbour",
  tax_id: "T1",
  tier: "GOLD",
  tier_id: "tier_gold",
  currency_code: "gbp",
  payment_terms_days: 30,
  contact_name: null,
  email: null,
  phone: null,
  region: null,
  sales_rep_id: "user_lin",
  sales_rep: "lin@example.com",
  credit_limit: "5000",
  metadata: { colour: "red" },
}
const REFERENCES: ImportReferences = {
  companies: new Map([["H", HARBOUR]]),
  tiers: new Map([
    ["GOLD", "tier_gold"],
    ["SILVER", "tier_silver"],
  ]),
  currencies: new Set(["gbp", "cny"]),
  users: new Map([["lin@example.com", "user_lin"]]),
  customers: new Map([
    ["free@example.com", { id: "cus_free", company_id: null, role: null }],
    ["own@example.com", { id: "cus_own", company_id: "comp_1", role: "owner" }],
    ["buyer@example.com", { id: "cus_buyer", company_id: "comp_1", role: "buyer" }],
    ["other@example.com", { id: "cus_other", company_id: "comp_2", role: "owner" }],
  ]),
  taken_log_ins: new Set(["admin@example.com"]),
  default_tier_id: "tier_silver",
  default_currency: "cny",
}
const plan = (...rows: Partial<SheetCompany>[]) =>
  planImport(
    rows.map((row, index) => ({ ...EMPTY, line: index + 2, ...row })),
    REFERENCES,
  )

describe("planImport", () => {
  it("makes an unknown code a company, with the defaults for what is empty", () => {
    const { inserts, updates, faults, preview } = plan({
      code: "N",
      name: "New",
      owner_email: "a@example.com",
    })
    expect([updates, faults]).toEqual([[], []])
    expect(inserts).toEqual([
      {
        line: 2,
        details: expect.objectContaining({
          code: "N",
          name: "New",
          payment_terms_days: 30,
          sales_rep_id: null,
        }),
        tier_id: "tier_silver",
        currency_code: "cny",
        owner: { email: "a@example.com", customer_id: null },
        credit_limit: null,
      },
    ])
    expect(preview[0]).toMatchObject({
      action: "create",
      changes: [{ column: "name" }, { column: "owner_email" }],
    })
  })

  it("changes of a known code what the row says, and keeps the rest", () => {
    const { updates, preview } = plan({
      code: "H",
      name: "Harbour Ltd",
      tier: "SILVER",
      credit_limit: "6000.00",
    })
    expect(updates).toEqual([
      {
        line: 2,
        id: "comp_1",
        customer_group_id: "cusgroup_1",
        currency_code: "gbp",
        details: expect.objectContaining({
          name: "Harbour Ltd",
          tax_id: "T1",
          sales_rep_id: "user_lin",
          metadata: { colour: "red" },
        }),
        is_renamed: true,
        tier_id: "tier_silver",
        owner: null,
        credit_limit: "6000.00",
      },
    ])
    expect(preview[0].changes).toEqual([
      { column: "name", before: "Harbour", after: "Harbour Ltd" },
      { column: "tier", before: "GOLD", after: "SILVER" },
      { column: "credit_limit", before: "5000", after: "6000.00" },
    ])
  })

  it("changes nothing where the row says what is known, whatever the writing of the limit", () => {
    const said = { name: "Harbour", tier: "GOLD", currency_code: "gbp", payment_terms_days: 30, tax_id: "T1" }
    const { updates, unchanged } = plan({
      code: "H",
      ...said,
      sales_rep: "lin@example.com",
      owner_email: "own@example.com",
      credit_limit: "5000.00",
    })
    expect([updates, unchanged]).toEqual([[], 1])
  })

  it.each([
    [{ code: "N" }, "name", /name is missing: N is a new company/],
    [{ code: "N", name: "New", tier: "IRON" }, "tier", /no tier/],
    [{ code: "N", name: "New", currency_code: "zzz" }, "currency_code", /unknown/],
    [{ code: "H", currency_code: "cny" }, "currency_code", /trades in gbp/],
    [{ code: "H", sales_rep: "no@example.com" }, "sales_rep", /no user/],
    [{ code: "H", owner_email: "other@example.com" }, "owner_email", /another company/],
    [{ code: "H", owner_email: "buyer@example.com" }, "owner_email", /as buyer/],
    [{ code: "N", name: "New", owner_email: "own@example.com" }, "owner_email", /another company/],
    [{ code: "N", name: "New", owner_email: "admin@example.com" }, "owner_email", /no customer/],
  ] as const)("names %j as wrong in its %s", (row, column, reason) => {
    const { faults, inserts, updates, unchanged } = plan(row)
    expect(faults).toEqual([
      { line: 2, column, value: row[column as "code"] ?? null, reason: expect.stringMatching(reason) },
    ])
    expect([inserts, updates, unchanged]).toEqual([[], [], 0])
  })

  it("names all that is wrong of a row with what could not be read of it, and plans it nowhere", () => {
    const unread = {
      line: 2,
      column: "name" as const,
      value: "two\nlines",
      reason: "must be without line breaks",
    }
    const { faults, inserts } = planImport([{ ...EMPTY, code: "N", tier: "IRON" }], REFERENCES, [unread])
    expect(faults).toEqual([
      unread,
      { line: 2, column: "tier", value: "IRON", reason: "no tier has this code" },
    ])
    expect(inserts).toEqual([])
    const missing = { line: 2, column: "code" as const, value: null, reason: "code is missing" }
    expect(planImport([EMPTY], REFERENCES, [missing]).faults).toEqual([missing])
  })

  it("lets neither a code nor an owner stand twice", () => {
    const { faults } = plan(
      { code: "N", name: "New", owner_email: "free@example.com" },
      { code: "N", name: "New" },
      { code: "M", name: "More", owner_email: "free@example.com" },
    )
    expect(faults).toEqual([
      { line: 3, column: "code", value: "N", reason: "stands in line 2 already" },
      { line: 4, column: "owner_email", value: "free@example.com", reason: "stands in line 2 already" },
    ])
  })

  it("plans every row once, or names it", () => {
    const row = fc.record({
      code: fc.constantFrom("H", "N", "M"),
      name: fc.constantFrom(null, "Harbour", "New"),
      tier: fc.constantFrom(null, "GOLD", "IRON"),
      owner_email: fc.constantFrom(null, "own@example.com", "free@example.com", "admin@example.com"),
      credit_limit: fc.constantFrom(null, "5000", "1"),
    })
    fc.assert(
      fc.property(fc.array(row, { maxLength: 6 }), (rows) => {
        const { inserts, updates, unchanged, faults } = plan(...rows)
        const wrong = new Set(faults.map(({ line }) => line)).size
        expect(inserts.length + updates.length + unchanged + wrong).toBe(rows.length)
      }),
    )
  })
})
