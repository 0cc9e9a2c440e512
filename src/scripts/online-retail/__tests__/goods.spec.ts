import { categoryOf } from "../categories"
import { goodsOf } from "../goods"
import type { SourceLine } from "../lines"

const sale = (UnitPrice: string, changes: Partial<SourceLine> = {}): SourceLine => ({
  InvoiceNo: "576339",
  StockCode: "22423",
  Description: "REGENCY CAKESTAND 3 TIER ",
  Quantity: "1",
  InvoiceDate: "2011-11-14 15:27:00",
  UnitPrice,
  CustomerID: "17850.0",
  Country: "United Kingdom",
  ...changes,
})
const listPrices = (source: SourceLine[], month: SourceLine[]) =>
  Object.fromEntries(goodsOf(source, month).map(({ sku, list_price }) => [sku, list_price]))

describe("goodsOf", () => {
  it("takes the month's most frequent price to registered customers as list price", () => {
    const walkIns = Array.from({ length: 3 }, () => sale("24.96", { CustomerID: "" }))
    const month = [sale("12.75"), sale("12.75"), sale("10.95"), ...walkIns]
    expect(listPrices(month, month)).toEqual({ "22423": "12.75" })
  })

  it("gives ties to the higher price", () => {
    const month = [sale("10.95"), sale("12.75")]
    expect(listPrices(month, month)).toEqual({ "22423": "12.75" })
  })

  it("falls back to the month's walk-ins, then to the rest of the source", () => {
    const walkIns = [sale("24.96", { CustomerID: "", StockCode: "22424" })]
    const returned = [sale("1.5", { Quantity: "-2", StockCode: "22425" })]
    const earlier = [sale("1.25", { StockCode: "22425" })]
    const month = [...walkIns, ...returned]
    expect(listPrices([...earlier, ...month], month)).toEqual({ "22424": "24.96", "22425": "1.25" })
  })

  it("leaves out what was never sold at a price, and codes that are not goods", () => {
    const month = [sale("0.0"), sale("18.0", { StockCode: "POST" })]
    expect(goodsOf(month, month)).toEqual([])
  })

  it("takes the most frequent description, trimmed, as name", () => {
    const month = [sale("1.0"), sale("1.0"), sale("1.0", { Description: "damaged" })]
    expect(goodsOf(month, month)[0].name).toBe("REGENCY CAKESTAND 3 TIER")
  })
})

describe("categoryOf", () => {
  it.each([
    ["RED RETROSPOT LUNCH BAG", "Bags"],
    ["CHRISTMAS LUNCH BAG", "Christmas"],
    ["WHITE HANGING HEART T-LIGHT HOLDER", "Lighting and candles"],
    ["ASSORTED COLOUR BIRD ORNAMENT", "Garden"],
    ["LOVE BUILDING BLOCK WORD", "Giftware"],
  ])("%s → %s", (description, category) => {
    expect(categoryOf(description)).toBe(category)
  })
})
