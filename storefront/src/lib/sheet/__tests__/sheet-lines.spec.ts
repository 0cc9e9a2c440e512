import { describe, expect, it } from "vitest"
import { askable, withAdded, withQuantity } from "../sheet-lines"

const holder = { sku: "HOLDER", name: "Holder" }
const lantern = { sku: "LANTERN", name: "Lantern" }
const shown = (lines: ReturnType<typeof withQuantity>) =>
  lines.map(({ sku, quantity }) => `${sku} ${quantity}`)

describe("the sheet's rows", () => {
  it("keep the order in which goods were put in, whatever happens to their quantities", () => {
    let lines = withQuantity([], holder, "6")
    lines = withQuantity(lines, lantern, "1.5")
    lines = withQuantity(lines, holder, "12")
    expect(shown(lines)).toEqual(["HOLDER 12", "LANTERN 1.5"])
  })

  it.each(["", "0", "0.0"])("lose goods whose quantity becomes %j", (quantity) => {
    const lines = withQuantity(withQuantity([], holder, "6"), lantern, "1")
    expect(shown(withQuantity(lines, holder, quantity))).toEqual(["LANTERN 1"])
  })

  it("take no goods without a code", () => {
    expect(withQuantity([], { sku: null, name: "Nameless" }, "1")).toEqual([])
  })

  it("sum what is added to what is in, exactly", () => {
    const lines = withQuantity([], holder, "0.1")
    const added = [
      { goods: holder, quantity: "0.2" },
      { goods: lantern, quantity: "3" },
      { goods: lantern, quantity: "4" },
    ]
    expect(shown(withAdded(lines, added))).toEqual(["HOLDER 0.3", "LANTERN 7"])
  })

  it("keep the note that they were put in with", () => {
    const lines = withAdded(
      [],
      [
        { goods: holder, quantity: "1", note: "blue" },
        { goods: lantern, quantity: "2", note: null },
      ],
    )
    const more = withAdded(lines, [{ goods: holder, quantity: "1", note: "red" }])
    expect(more.map(({ quantity, note }) => [quantity, note])).toEqual([
      ["2", "blue"],
      ["2", ""],
    ])
  })

  it("are asked of the server only where they hold a number", () => {
    const typed = ["6", "1.", ".", "1.5", "0"].map((quantity, n) => ({
      id: String(n),
      sku: `S${n}`,
      name: "",
      quantity,
      note: "",
    }))
    expect(askable(typed).map(({ quantity }) => quantity)).toEqual(["6", "1.5"])
  })
})
