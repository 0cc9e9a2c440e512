import { describe, expect, it } from "vitest"
import { readQuantity } from "../read-quantity"

describe("a quantity as it is written", () => {
  it.each([
    ["12", null, "12"],
    [" 1.5 ", null, "1.5"],
    ["１２", null, "12"],
    ["3件", null, "3"],
    ["2箱", "24", "48"],
    ["0.5 case", "0.3", "0.15"],
    ["2箱", null, ""],
    ["abc", "24", ""],
    ["-3", null, ""],
    ["", null, ""],
  ])("%j of goods in packs of %s is %j", (text, pack, quantity) => {
    expect(readQuantity(text, pack)).toBe(quantity)
  })
})
