import fc from "fast-check"
import { hashInput } from "../hash-input"

describe("the hash of an order's input", () => {
  it("does not mind the order of keys, and minds every value and the order of lines", () => {
    const hash = hashInput({
      lines: [
        { sku: "A", quantity: "1" },
        { sku: "B", quantity: "2" },
      ],
      po_number: null,
    })
    expect(
      hashInput({
        po_number: null,
        lines: [
          { quantity: "1", sku: "A" },
          { sku: "B", quantity: "2" },
        ],
      }),
    ).toBe(hash)
    expect(
      hashInput({
        lines: [
          { sku: "B", quantity: "2" },
          { sku: "A", quantity: "1" },
        ],
        po_number: null,
      }),
    ).not.toBe(hash)
    expect(
      hashInput({
        lines: [
          { sku: "A", quantity: "1" },
          { sku: "B", quantity: "3" },
        ],
        po_number: null,
      }),
    ).not.toBe(hash)
  })

  it("is the same for whatever JSON says the same", () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        expect(hashInput(JSON.parse(JSON.stringify(value)))).toBe(hashInput(value))
      }),
    )
  })
})
