import { linesToLeaveOut } from "../lines-to-leave-out"

const LINES = [
  { position: 1, total: "20.00" },
  { position: 2, total: "5.10" },
  { position: 3, total: "9.90" },
]

describe("linesToLeaveOut", () => {
  it.each([
    ["9.90", [3]],
    ["9.91", [2, 3]],
    ["15", [2, 3]],
  ])("of what is %s too much leaves out the last lines that make up for it", (tooMuch, positions) => {
    expect(linesToLeaveOut(LINES, tooMuch)).toEqual(positions)
  })

  it.each(["15.01", "35", "100"])("leaves out none where %s would leave nothing to order", (tooMuch) => {
    expect(linesToLeaveOut(LINES, tooMuch)).toEqual([])
  })

  it("goes by the lines' places in the order, however they are handed in", () => {
    expect(linesToLeaveOut([LINES[2], LINES[0], LINES[1]], "10")).toEqual([2, 3])
  })
})
