import { describe, expect, it } from "vitest"
import { breakHint } from "../break-hint"

const step = (quantity: string, amount: string | null) => ({
  quantity,
  amount,
  list_amount: amount,
  source: null,
})
const BREAKS = [step("12", "2.1"), step("1", "2.5"), step("100", "1.9")]

describe("quantity breaks beside a row", () => {
  it.each([
    ["1", "1", "12", "11"],
    ["11.5", "1", "12", "0.5"],
    ["12", "12", "100", "88"],
    ["100", "100", undefined, undefined],
    ["0.4", undefined, "1", "0.6"],
  ])("at %s: reached %s, next %s, %s missing", (quantity, reached, next, missing) => {
    const hint = breakHint(BREAKS, quantity)
    expect(hint.reached?.quantity).toBe(reached)
    expect(hint.next?.quantity).toBe(next)
    expect(hint.next?.missing).toBe(missing)
  })

  it("are not told of goods with one price, nor of what is no number yet", () => {
    expect(breakHint([step("1", "2.5"), step("12", null)], "5")).toEqual({ reached: null, next: null })
    expect(breakHint(BREAKS, "1.")).toEqual({ reached: null, next: null })
  })
})
