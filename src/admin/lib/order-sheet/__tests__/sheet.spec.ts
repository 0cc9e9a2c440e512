import { afterAct, askable, emptySheet, orderBody, type Sheet, type SheetAct } from "../sheet"

const after = (sheet: Sheet, ...acts: SheetAct[]) =>
  acts.reduce((now, act, index) => afterAct(now, act, index * 10_000), sheet)
const add = (...rows: [string, string][]): SheetAct => ({
  do: "add",
  rows: rows.map(([sku, quantity]) => ({ sku, name: sku, quantity })),
})
const quantities = ({ rows }: Sheet) => rows.map(({ sku, quantity }) => [sku, quantity])

describe("a sheet for a customer", () => {
  const sheet = after(emptySheet("k"), add(["A", "6"], ["B", "12"]))

  it("takes goods in once, whose quantity the next time changes", () => {
    expect(quantities(after(sheet, add(["A", "1"], ["C", "2"])))).toEqual([
      ["A", "1"],
      ["B", "12"],
      ["C", "2"],
    ])
  })

  it("goes back step by step, and no further than the beginning", () => {
    const changed = after(sheet, { do: "type", id: "B", quantity: "24" }, { do: "remove", ids: ["A"] })
    expect(quantities(changed)).toEqual([["B", "24"]])
    expect(quantities(after(changed, { do: "undo" }))).toEqual([
      ["A", "6"],
      ["B", "24"],
    ])
    const back = after(changed, ...Array<SheetAct>(9).fill({ do: "undo" }))
    expect(back.rows).toEqual([])
  })

  it("keeps its key and what is written beside the rows, whatever becomes of them", () => {
    const written = after(sheet, { do: "write", terms: { remark: "ring first" } }, { do: "undo" })
    expect([written.key, written.remark]).toEqual(["k", "ring first"])
  })

  it("asks the server about rows with a number alone", () => {
    const typed = after(emptySheet("k"), add(["A", ""], ["B", "0"], ["C", "0.5"], ["D", "1x"], ["E", "3"]))
    expect(askable(typed.rows).map(({ sku }) => sku)).toEqual(["C", "E"])
  })

  it("is an order once there are rows and an address", () => {
    const usual = { ship_to: "cadd_1", payment: "credit" }
    expect(orderBody(emptySheet("k"), usual)).toBeNull()
    expect(orderBody(sheet, { ...usual, ship_to: undefined })).toBeNull()
    expect(orderBody(sheet, usual)).toEqual({
      lines: [
        { sku: "A", quantity: "6" },
        { sku: "B", quantity: "12" },
      ],
      ...{ ship_to: "cadd_1", source: "phone", payment: "credit" },
    })
    const named = after(sheet, {
      do: "write",
      terms: { ship_to: "cadd_2", payment: "offline", po_number: "7" },
    })
    expect(orderBody(named, usual)).toMatchObject({ ship_to: "cadd_2", payment: "offline", po_number: "7" })
  })
})
