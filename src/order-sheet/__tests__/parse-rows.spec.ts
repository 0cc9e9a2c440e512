import { parseRows } from "../parse-rows"

const understood = (text: string) =>
  parseRows(text).map(({ sku, quantity, problem }) => (problem ? [sku, quantity, problem] : [sku, quantity]))

describe("pasted rows", () => {
  it.each([
    ["Excel's cells", "85123A\t6"],
    ["cells with a name between", "85123A\tWHITE HANGING HEART\t6\t2.55"],
    ["a name that begins with a number", "85123A\t12 PENCILS TALL TUBE\t6"],
    ["a name with a comma and a number", "85123A\tFLOWER FAIRY,5 SUMMER\t6"],
    ["a comma", "85123A,6"],
    ["a comma and a space", "85123A, 6"],
    ["quoted cells", '"85123A","6"'],
    ["a space", "85123A 6"],
    ["a multiplication sign", "85123A×6"],
    ["a star", "85123A * 6"],
    ["an x", "85123A x6"],
    ["a semicolon", "85123A;6"],
    ["Chinese punctuation and full-width digits", "85123A，６"],
    ["a Chinese enumeration comma", "85123A、6"],
    ["pieces", "85123A 6pcs"],
    ["pieces in Chinese", "85123A 6件"],
  ])("with %s", (_name, text) => {
    expect(understood(text)).toEqual([["85123A", "6"]])
  })

  it("keep decimals", () => {
    expect(understood("FISH 1.5")).toEqual([["FISH", "1.5"]])
  })

  it("keep a code that looks like a number", () => {
    expect(understood("22423 2\n10133\t12")).toEqual([
      ["22423", "2"],
      ["10133", "12"],
    ])
  })

  it("leave out empty lines and a heading, and count them", () => {
    expect(parseRows("SKU,quantity\n\n85123A,6\n").map(({ row, sku }) => [row, sku])).toEqual([[3, "85123A"]])
    expect(parseRows("货号\t数量\nA1\t2").map(({ row }) => row)).toEqual([2])
  })

  it("tell what is wrong with a row instead of guessing", () => {
    expect(understood("85123A\n,6\n85123A,many\n85123A 0\n85123A 2箱\n85123A,-3")).toEqual([
      ["85123A", "", "noQuantity"],
      ["", "6", "noCode"],
      ["85123A", "many", "noQuantity"],
      ["85123A", "0", "notPositive"],
      ["85123A", "2", "unknownUnit"],
      ["85123A", "-3", "noQuantity"],
    ])
  })

  it("miss their code where a quantity stands alone in its column, as in Excel", () => {
    expect(understood("\t\t7\n\t85123A\t6")).toEqual([
      ["", "7", "noCode"],
      ["85123A", "6"],
    ])
  })

  it("are 500 in no time, each in its order", () => {
    const text = Array.from({ length: 500 }, (_, n) => `S${n}\t${n + 1}`).join("\r\n")
    expect(understood(text)).toHaveLength(500)
    expect(understood(text)[499]).toEqual(["S499", "500"])
  })
})
