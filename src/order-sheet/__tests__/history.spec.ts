import { remember, type Past } from "../history"

const rows = (quantity: string) => [{ id: "1", sku: "A", name: "A", quantity, note: "" }]

describe("the history of a sheet", () => {
  it("keeps the rows before each change", () => {
    let history: Past<ReturnType<typeof rows>[number]>[] = []
    history = remember(history, rows("1"), "quantity A", 0)
    history = remember(history, rows("2"), "remove A", 10)
    expect(history.map(({ lines }) => lines[0]?.quantity)).toEqual(["1", "2"])
  })

  it("takes a number typed digit by digit as one step, and a later change of it as another", () => {
    let history = remember([] as Past<ReturnType<typeof rows>[number]>[], rows("6"), "quantity A", 0)
    history = remember(history, rows("1"), "quantity A", 400)
    history = remember(history, rows("12"), "quantity A", 1500)
    expect(history.map(({ lines }) => lines[0]?.quantity)).toEqual(["6"])
    history = remember(history, rows("120"), "quantity A", 9000)
    expect(history.map(({ lines }) => lines[0]?.quantity)).toEqual(["6", "120"])
  })

  it("forgets what is a hundred steps ago", () => {
    let history: Past<ReturnType<typeof rows>[number]>[] = []
    for (let step = 0; step < 130; step++) {
      history = remember(history, rows(String(step)), `step ${step}`, step)
    }
    expect(history).toHaveLength(100)
    expect(history[0]?.lines[0]?.quantity).toBe("30")
  })
})
