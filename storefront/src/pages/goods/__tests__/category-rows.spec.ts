import { describe, expect, it } from "vitest"
import { categoryRows, wayTo } from "../category-rows"

const all = [
  { id: "drinks", name: "Drinks", parent_category_id: null },
  { id: "cups", name: "Cups", parent_category_id: null },
  { id: "tea", name: "Tea", parent_category_id: "drinks" },
  { id: "green", name: "Green", parent_category_id: "tea" },
]
const idsOf = (chosen?: string) => categoryRows(all, chosen).map((row) => row.map(({ id }) => id))

describe("categoryRows", () => {
  it("begins with the topmost and opens what is below the chosen one and those above it", () => {
    expect(idsOf()).toEqual([["drinks", "cups"]])
    expect(idsOf("drinks")).toEqual([["drinks", "cups"], ["tea"]])
    expect(idsOf("green")).toEqual([["drinks", "cups"], ["tea"], ["green"]])
    expect(idsOf("cups")).toEqual([["drinks", "cups"]])
  })

  it("takes a category that there is not as none", () => {
    expect(idsOf("gone")).toEqual([["drinks", "cups"]])
    expect(wayTo(all, "gone")).toEqual([])
    expect(wayTo(all, "green")).toEqual(["drinks", "tea", "green"])
  })
})
