import { MathBN } from "@medusajs/framework/utils"
import fc from "fast-check"
import { inPacks } from "../packs"

const single = (required_quantity: string, multiple: string | null = null) => ({
  components: [{ required_quantity }],
  multiple,
})

describe("a quantity in packs", () => {
  it.each([
    ["3 cartons of 24 pieces", "3", single("24"), "72", { count: "3", size: "24" }],
    ["36 of what is ordered by the dozen", "36", single("1", "12"), "36", { count: "3", size: "12" }],
    ["30 of what is ordered by the dozen", "30", single("1", "12"), "30", null],
    ["half a kilogram", "0.5", single("1"), "0.5", null],
    ["2 bags of 2.5 kg", "2", single("2.5"), "5", { count: "2", size: "2.5" }],
    [
      "kits",
      "4",
      { components: [{ required_quantity: "2" }, { required_quantity: "1" }], multiple: null },
      "4",
      null,
    ],
    ["what has no stock item", "4", { components: [], multiple: "1" }, "4", null],
  ])("%s", (_, quantity, goods, units, packs) => {
    expect(inPacks(quantity, goods)).toEqual({ units, packs })
  })

  it("always has count × size units", () => {
    const thousandths = fc.integer({ min: 1, max: 10_000_000 }).map((n) => String(n / 1000))
    const size = fc.constantFrom("1", "2", "2.5", "12", "24")
    fc.assert(
      fc.property(
        thousandths,
        size,
        fc.option(fc.constantFrom("1", "6", "0.5")),
        (quantity, required, multiple) => {
          const { units, packs } = inPacks(quantity, single(required, multiple))
          expect(MathBN.eq(units, MathBN.mult(quantity, required))).toBe(true)
          expect(!packs || MathBN.eq(MathBN.mult(packs.count, packs.size), units)).toBe(true)
        },
      ),
    )
  })
})
