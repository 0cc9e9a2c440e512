import fc from "fast-check"
import { stockOf, WAREHOUSES } from "../stock"

const sum = (stock: Map<string, bigint>) =>
  [...stock.values()].reduce((total, quantity) => total + quantity, 0n)

describe("stockOf", () => {
  it("divides twice the month's orders and 80 pieces over all warehouses", () => {
    expect(Object.fromEntries(stockOf("85123A", 1000n))).toEqual({
      Northampton: 1040n,
      Lille: 312n,
      Duisburg: 312n,
      Zaragoza: 208n,
      Warsaw: 208n,
    })
  })

  it("always divides all of it, and holds a tenth of the goods in few warehouses only", () => {
    const skus = Array.from({ length: 3000 }, (_, index) => String(20_000 + index))
    fc.assert(
      fc.property(fc.constantFrom(...skus), fc.bigInt({ min: 0n, max: 100_000n }), (sku, ordered) => {
        const stock = stockOf(sku, ordered)
        expect(sum(stock)).toBe(ordered * 2n + 80n)
        expect([...stock.values()].every((quantity) => quantity > 0n)).toBe(true)
      }),
    )
    const narrow = skus.filter((sku) => stockOf(sku, 0n).size < WAREHOUSES.length)
    expect(narrow.length / skus.length).toBeCloseTo(0.1, 1)
  })
})
