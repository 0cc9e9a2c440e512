import fc from "fast-check"
import { MathBN } from "@medusajs/framework/utils"
import { amountFromZero, assertDay, positiveAmount } from "../amounts"
import { assertBalanced } from "../assert-balanced"
import { assertSameInput, inputHash } from "../input-hash"
import { settleOldestFirst } from "../settle-oldest-first"

describe("assertBalanced", () => {
  const on = (account_id: string, amount: string) => ({ account_id, amount })

  it("accepts postings that sum to zero exactly", () => {
    expect(() => assertBalanced([on("a", "0.3"), on("b", "-0.1"), on("c", "-0.2")])).not.toThrow()
  })

  it.each([
    ["a sum that is not zero", [on("a", "0.3"), on("b", "-0.29")]],
    ["a single posting", [on("a", "0")]],
    ["a posting of zero", [on("a", "1"), on("b", "-1"), on("c", "0")]],
    ["none", []],
  ])("refuses %s", (_, postings) => {
    expect(() => assertBalanced(postings)).toThrow("two postings or more")
  })
})

describe("settleOldestFirst", () => {
  const open = [
    { id: "older", open: "40" },
    { id: "newer", open: "60" },
  ]

  it("fills the first before the next: 50 settles 40 and 10", () => {
    expect(settleOldestFirst(open, "50")).toEqual([
      { id: "older", amount: "40" },
      { id: "newer", amount: "10" },
    ])
  })

  it("leaves over what nothing is open for", () => {
    expect(settleOldestFirst(open, "130")).toEqual([
      { id: "older", amount: "40" },
      { id: "newer", amount: "60" },
    ])
  })

  it("settles min(amount, all open) and never more than a receivable", () => {
    fc.assert(
      fc.property(fc.array(fc.nat(500)), fc.nat(5000), (pence, amount) => {
        const receivables = pence.map((value, i) => ({ id: `${i}`, open: value / 100 }))
        const settled = settleOldestFirst(receivables, amount / 100)
        const total = settled.reduce((sum, { amount }) => MathBN.add(sum, amount), MathBN.convert(0))
        const all = pence.reduce((sum, value) => sum + value, 0)
        expect(MathBN.mult(total, 100).toFixed()).toBe(`${Math.min(all, amount)}`)
        settled.forEach(({ id, amount }) => expect(MathBN.lte(amount, receivables[+id].open)).toBe(true))
      }),
    )
  })
})

describe("inputHash", () => {
  it("is the same for the same input in another order and differs for another", () => {
    expect(inputHash({ a: "1", b: "2" })).toBe(inputHash({ b: "2", a: "1" }))
    expect(inputHash({ a: "1", b: "2" })).not.toBe(inputHash({ a: "12", b: "" }))
  })

  it("lets a key be used once per input", () => {
    expect(() => assertSameInput("key", inputHash({ a: "1" }), inputHash({ a: "1" }))).not.toThrow()
    expect(() => assertSameInput("key", inputHash({ a: "1" }), inputHash({ a: "2" }))).toThrow(
      expect.objectContaining({ type: "duplicate_error", code: "IDEMPOTENCY_KEY_REUSED" }),
    )
  })
})

describe("amounts", () => {
  it("answers exact decimal text", () => {
    expect(positiveAmount("amount", "12.50")).toBe("12.5")
    expect(amountFromZero("limit", 0)).toBe("0")
  })

  it.each([0, -1, "abc", "", NaN, Infinity])("refuses %p above zero, naming the field", (value) => {
    expect(() => positiveAmount("amount", value)).toThrow(/^amount must be an amount above zero/)
  })

  it.each(["2011-02-30", "14.11.2011", "2011-11-14T00:00", ""])("refuses %p as a day", (day) => {
    expect(() => assertDay("day", day)).toThrow(/^day must be a day/)
  })
})
