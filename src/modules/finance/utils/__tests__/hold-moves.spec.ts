import fc from "fast-check"
import { MathBN } from "@medusajs/framework/utils"
import { capture, kept, taxOfRefund, voidRest, type HoldFigures } from "../hold-moves"

const aHold = (figures: Partial<HoldFigures> = {}): HoldFigures => ({
  id: "hold_1",
  currency_code: "gbp",
  amount: "120",
  tax_amount: "20",
  captured_amount: "0",
  voided_amount: "0",
  refunded_amount: "0",
  status: "pending",
  ...figures,
})

describe("capture", () => {
  it("takes a part and leaves the hold pending", () => {
    expect(capture(aHold(), 50)).toEqual({
      captured: "50",
      tax: "8.33",
      voided: "0",
      released: "50",
      status: "pending",
    })
  })

  it("takes the rest with the rest of the tax and posts the hold", () => {
    expect(capture(aHold({ captured_amount: "50" }), "70.00")).toEqual({
      captured: "70",
      tax: "11.67",
      voided: "0",
      released: "70",
      status: "posted",
    })
  })

  it("refuses parts of a penny, which nobody can owe", () => {
    expect(() => capture(aHold(), "33.333")).toThrow("at most 2 decimals in GBP; got 33.333")
  })

  it.each([
    ["more than the hold keeps", aHold({ captured_amount: "50" }), "70.01"],
    ["anything of a posted hold", aHold({ captured_amount: "120", status: "posted" }), "0.01"],
    ["anything of a voided hold", aHold({ voided_amount: "120", status: "voided" }), "1"],
  ])("refuses %s", (_, hold, amount) => {
    expect(() => capture(hold, amount)).toThrow(expect.objectContaining({ code: "HOLD_EXCEEDED" }))
  })
})

describe("voidRest", () => {
  it("voids an untouched hold whole", () => {
    expect(voidRest(aHold())).toMatchObject({ voided: "120", released: "120", status: "voided" })
  })

  it("voids what is left of a captured one, which is posted then", () => {
    expect(voidRest(aHold({ captured_amount: "50" }))).toMatchObject({ voided: "70", status: "posted" })
  })

  it("does nothing the second time", () => {
    expect(voidRest(aHold({ voided_amount: "120", status: "voided" }))).toBeNull()
    expect(voidRest(aHold({ captured_amount: "50", voided_amount: "70", status: "posted" }))).toBeNull()
  })

  it("refuses a hold that was captured whole", () => {
    const posted = aHold({ captured_amount: "120", status: "posted" })
    expect(() => voidRest(posted)).toThrow(expect.objectContaining({ code: "HOLD_ALREADY_CAPTURED" }))
  })
})

describe("taxOfRefund", () => {
  it("takes back the tax in proportion: 60 of 120 with 20 tax carry 10", () => {
    expect(taxOfRefund(aHold({ captured_amount: "120", status: "posted" }), 60)).toBe("10")
  })

  it("takes back of a hold captured in part exactly the tax that was posted", () => {
    expect(taxOfRefund(aHold({ captured_amount: "50" }), 50)).toBe("8.33")
  })

  it.each([
    ["what was never captured", aHold(), "0.01"],
    ["more than captured", aHold({ captured_amount: "50" }), "50.01"],
    ["more than is left to refund", aHold({ captured_amount: "50", refunded_amount: "30" }), "20.01"],
  ])("refuses %s", (_, hold, amount) => {
    expect(() => taxOfRefund(hold, amount)).toThrow(
      expect.objectContaining({ code: "REFUND_EXCEEDS_CAPTURED" }),
    )
  })
})

it("captures, refunds and voids in any sequence balance: tax posted is whole when all is captured", () => {
  const move = fc.record({ kind: fc.constantFrom("capture", "refund", "void"), pence: fc.nat(6000) })
  fc.assert(
    fc.property(fc.array(move, { maxLength: 30 }), (moves) => {
      let hold = aHold()
      let tax = MathBN.convert(0)
      for (const { kind, pence } of moves) {
        const amount = MathBN.div(pence + 1, 100)
        const refundable = MathBN.sub(hold.captured_amount, hold.refunded_amount)
        if (kind === "refund" && MathBN.lte(amount, refundable)) {
          tax = MathBN.sub(tax, taxOfRefund(hold, amount))
          hold = { ...hold, refunded_amount: MathBN.add(hold.refunded_amount, amount) }
        }
        const isOpen = hold.status === "pending"
        const taken =
          isOpen && kind === "capture" && MathBN.lte(amount, kept(hold))
            ? capture(hold, amount)
            : isOpen && kind === "void"
              ? voidRest(hold)
              : null
        if (taken) {
          tax = MathBN.add(tax, taken.tax)
          hold = {
            ...hold,
            captured_amount: MathBN.add(hold.captured_amount, taken.captured),
            voided_amount: MathBN.add(hold.voided_amount, taken.voided),
            status: taken.status,
          }
        }
        expect(kept(hold).toFixed() === "0").toBe(hold.status !== "pending")
        expect(MathBN.gte(tax, 0)).toBe(true)
      }
      if (MathBN.eq(hold.captured_amount, 120) && MathBN.eq(hold.refunded_amount, 0)) {
        expect(tax.toFixed()).toBe("20")
      }
      if (MathBN.eq(hold.captured_amount, hold.refunded_amount)) {
        expect(tax.toFixed()).toBe("0")
      }
    }),
  )
})
