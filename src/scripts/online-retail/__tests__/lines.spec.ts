import { prepareInvoices, type SourceLine } from "../lines"

const line = (changes: Partial<SourceLine> = {}): SourceLine => ({
  InvoiceNo: "576339",
  StockCode: "85123a",
  Description: "WHITE HANGING HEART T-LIGHT HOLDER",
  Quantity: "6",
  InvoiceDate: "2011-11-14 15:27:00",
  UnitPrice: "2.95",
  CustomerID: "17850.0",
  Country: "United Kingdom",
  ...changes,
})
const reasonOf = (changes: Partial<SourceLine>) => prepareInvoices([line(changes)])[0].reason

describe("prepareInvoices", () => {
  it("gives a line that can be placed its SKU, its customer's number and its moment in UTC", () => {
    expect(prepareInvoices([line()])).toEqual([
      {
        invoice: "576339",
        line: "1",
        code: "85123a",
        quantity: "6",
        invoiced_at: "2011-11-14T15:27:00Z",
        unit_price: "2.95",
        customer: "17850",
        sku: "85123A",
        reason: "",
      },
    ])
  })

  it.each([
    [{ InvoiceNo: "C576340", Quantity: "-6" }, "cancellation"],
    [{ CustomerID: "" }, "no customer"],
    [{ StockCode: "POST" }, "not goods: POST"],
    [{ StockCode: "gift_0001_20" }, "not goods: gift_0001_20"],
    [{ Quantity: "-6" }, "quantity not positive"],
    [{ Quantity: "0" }, "quantity not positive"],
  ])("refuses %j: %s", (changes, reason) => {
    expect(reasonOf(changes)).toBe(reason)
  })

  it("refuses both of two prices for one customer, goods, quantity and minute", () => {
    const lines = prepareInvoices([line(), line({ UnitPrice: "0.0" }), line({ Quantity: "7" })])
    expect(lines.map(({ sku, reason }) => sku || reason)).toEqual([
      "two prices at once",
      "two prices at once",
      "85123A",
    ])
  })

  it("keeps two equal lines apart and counts lines by invoice", () => {
    const lines = prepareInvoices([line(), line({ InvoiceNo: "576340" }), line()])
    expect(lines.map(({ invoice, line }) => [invoice, line])).toEqual([
      ["576339", "1"],
      ["576340", "1"],
      ["576339", "2"],
    ])
  })

  it("takes the earliest line's time as the moment of an invoice keyed over two minutes", () => {
    const lines = prepareInvoices([line({ InvoiceDate: "2011-11-14 15:28:00" }), line()])
    expect(lines.map(({ invoiced_at }) => invoiced_at)).toEqual([
      "2011-11-14T15:27:00Z",
      "2011-11-14T15:27:00Z",
    ])
  })
})
