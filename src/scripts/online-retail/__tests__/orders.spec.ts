import credentials from "../../seed/credentials.json"
import { readDemoData } from "../../seed/demo-data"
import { toPence } from "../exact"
import { ordersOf } from "../orders"
import { creditLimitOf } from "../terms"

const { customers, lines } = readDemoData()
const orders = ordersOf(lines)

describe("the demo's orders", () => {
  it("are invoices of the buyers whom the start names, with all their lines", () => {
    expect(new Set(orders.map(({ company }) => company))).toEqual(
      new Set(credentials.buyers["online-retail"]),
    )
    for (const { number, company, lines: ordered, priced_at } of orders) {
      const invoiced = lines.filter(({ invoice }) => invoice === number)
      expect(ordered).toEqual(invoiced.map(({ sku, quantity }) => ({ sku, quantity })))
      expect(
        invoiced.every(({ customer, invoiced_at }) => customer === company && invoiced_at === priced_at),
      ).toBe(true)
    }
  })

  it("leave credit for all invoices of the month, with VAT", () => {
    const worth = (of: typeof lines) =>
      of.reduce((sum, { quantity, unit_price }) => sum + BigInt(quantity) * toPence(unit_price), 0n)
    for (const code of credentials.buyers["online-retail"]) {
      const ofMonth = lines.filter(({ customer }) => customer === code)
      const ofDemo = ofMonth.filter(({ invoice }) => orders.some(({ number }) => number === invoice))
      const { turnover } = customers.find(({ customer }) => customer === code)!
      const gross = ((worth(ofMonth) + worth(ofDemo)) * 120n) / 100n
      expect(gross).toBeLessThanOrEqual(toPence(creditLimitOf(turnover)))
    }
  })
})
