import { contractPriceAt, contractPrices } from "../../online-retail/contract-prices"
import { toPence } from "../../online-retail/exact"
import { creditLimitOf } from "../../online-retail/terms"
import { readDemoData } from "../demo-data"
import { observationsByPair } from "../../online-retail/demo"

const { goods, customers, lines } = readDemoData()

describe("the Online Retail data of November 2011", () => {
  it("has every line's goods and customer", () => {
    expect([goods.length, customers.length, lines.length]).toEqual([2908, 1711, 64_310])
    const skus = new Set(goods.map(({ sku }) => sku))
    const numbers = new Set(customers.map(({ customer }) => customer))
    expect(lines.filter(({ sku, customer }) => !skus.has(sku) || !numbers.has(customer))).toEqual([])
  })

  it("has contract prices that give back every price paid", () => {
    const wrong = [...observationsByPair(lines).values()].flatMap(({ customer, sku, observations }) => {
      const rows = contractPrices(observations)
      return observations
        .filter(({ quantity, at, price }) => {
          const amount = contractPriceAt(rows, quantity, at)
          return amount === null || toPence(amount) !== toPence(price)
        })
        .map((observation) => ({ customer, sku, observation }))
    })
    expect(wrong).toEqual([])
  })

  it("gives every customer credit for all that they order in the month, with VAT", () => {
    const ordered = new Map<string, bigint>()
    for (const { customer, quantity, unit_price } of lines) {
      ordered.set(customer, (ordered.get(customer) ?? 0n) + BigInt(quantity) * toPence(unit_price))
    }
    const short = customers.filter(({ customer, turnover }) => {
      const gross = ((ordered.get(customer) ?? 0n) * 120n) / 100n
      return gross > toPence(creditLimitOf(turnover))
    })
    expect(short).toEqual([])
  })
})
