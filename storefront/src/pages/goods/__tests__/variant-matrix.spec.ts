import { describe, expect, it } from "vitest"
import type { ProductPage } from "../../../lib/api/answers"
import { matrixOf } from "../variant-matrix"

function shirt(sold: [string, string][], colours = ["Blue", "Ash"]) {
  const options = [
    { id: "size", title: "Size", values: ["M", "L"] },
    { id: "colour", title: "Colour", values: colours },
  ]
  const variants = sold.map(([size, colour], index) => ({
    variant_id: `v${index}`,
    options: [
      { option_id: "colour", title: "Colour", value: colour },
      { option_id: "size", title: "Size", value: size },
    ],
  }))
  return { options, variants } as ProductPage
}

const idsOf = (page: ProductPage) =>
  matrixOf(page)?.rows.map(({ cells }) => cells.map((cell) => cell?.variant_id))

describe("matrixOf", () => {
  it("puts each variant where its two values meet, and nothing where none is sold", () => {
    const page = shirt([
      ["L", "Ash"],
      ["M", "Blue"],
      ["L", "Blue"],
    ])
    expect(matrixOf(page)).toMatchObject({
      rowTitle: "Size",
      columnTitle: "Colour",
      columns: ["Blue", "Ash"],
    })
    expect(idsOf(page)).toEqual([
      ["v1", undefined],
      ["v2", "v0"],
    ])
  })

  it("is none for goods with one option, with one value of an option, or with three options", () => {
    const page = shirt([["M", "Blue"]])
    expect(matrixOf({ ...page, options: page.options.slice(0, 1) })).toBeNull()
    expect(matrixOf(shirt([["M", "Blue"]], ["Blue"]))).toBeNull()
    expect(
      matrixOf({ ...page, options: [...page.options, { id: "x", title: "X", values: ["1", "2"] }] }),
    ).toBeNull()
  })

  it("is none where two variants share a place: one of them could not be ordered", () => {
    const twice: [string, string][] = [
      ["M", "Blue"],
      ["M", "Blue"],
    ]
    expect(matrixOf(shirt(twice))).toBeNull()
  })
})
