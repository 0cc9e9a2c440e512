import { companiesQueryOf } from "../company-filters"

const of = (query: string) => JSON.parse(JSON.stringify(companiesQueryOf(new URLSearchParams(query))))

describe("companiesQueryOf", () => {
  it("reads what the table writes into the address", () => {
    const query = new URLSearchParams({
      q: "gzhg",
      order: "-overdue",
      offset: "40",
      status: '["pending","active"]',
      tier_id: '["tier_1"]',
      region: '"North"',
      is_overdue: '"false"',
      has_application: '"true"',
    })
    expect(of(query.toString())).toEqual({
      q: "gzhg",
      order: "-overdue",
      offset: 40,
      status: ["pending", "active"],
      tier_id: ["tier_1"],
      region: "North",
      is_overdue: false,
      has_application: true,
    })
  })

  it("takes what was written by hand, and asks nothing where nothing is written", () => {
    expect(of("status=pending&is_overdue=true&region=South East")).toEqual({
      offset: 0,
      status: "pending",
      is_overdue: true,
      region: "South East",
    })
    expect(of("")).toEqual({ offset: 0 })
  })
})
