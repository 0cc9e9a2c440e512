import { MathBN } from "@medusajs/framework/utils"
import fc from "fast-check"
import { shortagesElsewhere } from "../relocate"
import { stock } from "./builders"

const line = (line_id: string, quantity: string, location_id: string) => ({
  ...{ line_id, sku: line_id.toUpperCase(), quantity, location_id },
})
const held = (line_item_id: string, inventory_item_id: string, location_id: string, quantity: string) => ({
  ...{ line_item_id, inventory_item_id, location_id, quantity, allow_backorder: false },
})

describe("lines held elsewhere", () => {
  it("fit where stock is free", () => {
    const figures = stock({ leeds: { cup: "0" }, lille: { cup: "5" } })
    expect(shortagesElsewhere([line("a", "5", "lille")], [held("a", "cup", "leeds", "5")], figures)).toEqual(
      [],
    )
  })

  it("are short by what is missing, all of them at once, in the units of the order", () => {
    const figures = stock({ lille: { cup: "50", plate: "1" } })
    const lines = [line("carton", "3", "lille"), line("plate", "2", "lille"), line("jug", "1", "lille")]
    const holds = [
      held("carton", "cup", "leeds", "72"),
      held("plate", "plate", "leeds", "2"),
      held("jug", "jug", "leeds", "1"),
    ]
    expect(shortagesElsewhere(lines, holds, figures)).toEqual([
      { line_id: "carton", sku: "CARTON", requested: "3", available: "2" },
      { line_id: "plate", sku: "PLATE", requested: "2", available: "1" },
      { line_id: "jug", sku: "JUG", requested: "1", available: "0" },
    ])
  })

  it("may change places, for each lets go what the other takes", () => {
    const figures = stock({ leeds: { cup: "0" }, lille: { cup: "0" } })
    const lines = [line("a", "5", "lille"), line("b", "5", "leeds")]
    const holds = [held("a", "cup", "leeds", "5"), held("b", "cup", "lille", "5")]
    expect(shortagesElsewhere(lines, holds, figures)).toEqual([])
  })

  it("share what is there: two that fit one by one do not fit together", () => {
    const figures = stock({ lille: { cup: "7" } })
    const lines = [line("a", "5", "lille"), line("b", "5", "lille")]
    const holds = [held("a", "cup", "leeds", "5"), held("b", "cup", "leeds", "5")]
    expect(shortagesElsewhere(lines, holds, figures)).toMatchObject([{ line_id: "b", available: "2" }])
  })

  it("move as one where a reservation was changed by hand", () => {
    const figures = stock({ lille: { cup: "1" } })
    const holds = [held("a", "cup", "leeds", "2")]
    expect(shortagesElsewhere([line("a", "3", "lille")], holds, figures)).toEqual([
      { line_id: "a", sku: "A", requested: "3", available: "0" },
    ])
  })

  it("ask for nothing where they hold nothing, or may wait for goods", () => {
    const figures = stock({ lille: { cup: "0" } })
    const backorder = { ...held("b", "cup", "leeds", "5"), allow_backorder: true }
    expect(
      shortagesElsewhere([line("a", "5", "lille"), line("b", "5", "lille")], [backorder], figures),
    ).toEqual([])
  })

  it("are short exactly when one place has too little for all that go there", () => {
    const places = ["leeds", "lille"] as const
    const place = fc.constantFrom(...places)
    const lines = fc.array(fc.record({ quantity: fc.integer({ min: 1, max: 9 }), from: place, to: place }), {
      maxLength: 6,
    })
    fc.assert(
      fc.property(lines, fc.nat(20), fc.nat(20), (asked, leeds, lille) => {
        const figures = stock({ leeds: { cup: String(leeds) }, lille: { cup: String(lille) } })
        const wanted = asked.map(({ quantity, to }, index) => line(`l${index}`, String(quantity), to))
        const holds = asked.map(({ quantity, from }, index) =>
          held(`l${index}`, "cup", from, String(quantity)),
        )
        const free = (at: string, had: number) => had + sum(asked.filter(({ from }) => from === at))
        const fits =
          sum(asked.filter(({ to }) => to === "leeds")) <= free("leeds", leeds) &&
          sum(asked.filter(({ to }) => to === "lille")) <= free("lille", lille)
        const shortages = shortagesElsewhere(wanted, holds, figures)
        expect(shortages.length === 0).toBe(fits)
        expect(shortages.every(({ requested, available }) => MathBN.lt(available, requested))).toBe(true)
      }),
    )
  })
})

const sum = (some: { quantity: number }[]) => some.reduce((total, { quantity }) => total + quantity, 0)
