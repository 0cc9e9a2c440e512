import { trialLinesOf } from "../trial-lines"

describe("goods written for a trial", () => {
  it("are a SKU and a quantity in each row, whatever stands between", () => {
    const text = "CUP-01 12\n\n85123A,6\nBIG BOWL\t1.5\n青花碗；3"
    expect(trialLinesOf(text)).toEqual({
      lines: [
        { sku: "CUP-01", quantity: "12" },
        { sku: "85123A", quantity: "6" },
        { sku: "BIG BOWL", quantity: "1.5" },
        { sku: "青花碗", quantity: "3" },
      ],
      bad: null,
    })
  })

  it("name the first row that is none", () => {
    expect(trialLinesOf("CUP 1\nPLATE\n12").bad).toBe(2)
    expect(trialLinesOf("")).toEqual({ lines: [], bad: null })
  })
})
