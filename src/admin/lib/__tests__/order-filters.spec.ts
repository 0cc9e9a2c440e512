import { orderFiltersOf } from "../order-filters"

const of = (query: string) => JSON.parse(JSON.stringify(orderFiltersOf(new URLSearchParams(query))))

describe("filters in the address of the list of all orders", () => {
  it("are read as the table writes them", () => {
    expect(of(`stage=["placed","packed"]&currency_code="gbp"&waits_for=packing`)).toEqual({
      stage: ["placed", "packed"],
      currency_code: "gbp",
      waits_for: "packing",
    })
  })

  it("are read as one writes them by hand", () => {
    expect(of("stage=placed&company_id=comp_01")).toEqual({ stage: ["placed"], company_id: ["comp_01"] })
  })

  it("take a search for text, whatever it looks like", () => {
    expect(of("q=1042")).toEqual({ q: "1042" })
    expect(of("q=%5B1")).toEqual({ q: "[1" })
    expect(of("q=")).toEqual({})
  })

  it("tell a period whose last moment counts as the API's, which leaves out its end", () => {
    const placed_at = { $gte: "2026-11-01T00:00:00.000Z", $lte: "2026-11-30T23:59:59.999Z" }
    expect(of(`placed_at=${JSON.stringify(placed_at)}`)).toEqual({
      placed_from: "2026-11-01T00:00:00.000Z",
      placed_to: "2026-12-01T00:00:00.000Z",
    })
  })
})
