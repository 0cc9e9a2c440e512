import * as fc from "fast-check"
import { cellNumber, cellText } from "../cell-text"

it("reads a number as it was typed, though Excel keeps a binary float", () => {
  expect(cellText(2.1)).toBe("2.1")
  expect(cellText(0.1 + 0.2)).toBe("0.3")
  expect(cellText(12346)).toBe("12346")
  expect(cellText(1e-7)).toBe("0.0000001")
})

it("reads dates, formulas, rich text, links and errors as a person does", () => {
  expect(cellText(new Date("2011-12-01T00:00:00Z"))).toBe("2011-12-01")
  expect(cellText(new Date("2011-12-01T09:30:00Z"))).toBe("2011-12-01T09:30:00.000Z")
  expect(cellText({ formula: "A1*2", result: 4.2, date1904: false })).toBe("4.2")
  expect(cellText({ richText: [{ text: "84" }, { text: "029E" }] })).toBe("84029E")
  expect(cellText({ text: "85123A", hyperlink: "https://example.com" })).toBe("85123A")
  expect(cellText({ error: "#N/A" })).toBe("#N/A")
  expect(cellText(null)).toBe("")
  expect(cellText(true)).toBe("true")
})

it("keeps every decimal through a cell, as a number or as text", () => {
  const decimals = fc
    .tuple(fc.bigInt({ min: 0n, max: 10n ** 12n - 1n }), fc.integer({ min: 0, max: 999_999 }))
    .map(
      ([whole, millionths]) => `${whole}.${String(millionths).padStart(6, "0")}`.replace(/\.?0+$/, "") || "0",
    )
  fc.assert(
    fc.property(decimals, (decimal) => {
      expect(cellText(cellNumber(decimal))).toBe(decimal)
    }),
  )
  expect(cellNumber("2.1")).toBe(2.1)
  expect(cellNumber("123456789012.123456")).toBe("123456789012.123456")
})
