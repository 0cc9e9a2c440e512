import { categoryOf } from "./categories"
import { fromPence, toPence } from "./exact"
import { isSale, skuOf, type SourceLine } from "./lines"

export type Goods = { sku: string; name: string; category: string; list_price: string }

/**
 * The goods on `month`'s invoices, by SKU. List price: the most frequent unit price of the month's sales to
 * registered customers; where there are none, of its sales to anyone; else of the whole source. Ties go to the
 * higher price. Goods that were never sold at a price are left out. Name: the most frequent description of sales.
 */
export function goodsOf(source: readonly SourceLine[], month: readonly SourceLine[]): Goods[] {
  const wanted = new Set(month.map((line) => skuOf(line.StockCode)).filter((sku) => sku !== null))
  const preferences = [month.filter(({ CustomerID }) => CustomerID), month, source].map(salesBySku)
  const allSales = preferences[2]
  return [...wanted].sort().flatMap((sku) => {
    const priced = preferences.map((sales) => sales.get(sku)).find((sales) => sales !== undefined)
    if (!priced) {
      return []
    }
    const name = mostFrequent(
      allSales.get(sku)!.map(({ Description }) => Description.trim().replace(/\s+/g, " ")),
    )
    return [{ sku, name, category: categoryOf(name), list_price: listPrice(priced) }]
  })
}

function salesBySku(lines: readonly SourceLine[]): Map<string, SourceLine[]> {
  const sales = new Map<string, SourceLine[]>()
  for (const line of lines.filter(isSale)) {
    const sku = skuOf(line.StockCode)!
    const known = sales.get(sku)
    if (known) {
      known.push(line)
    } else {
      sales.set(sku, [line])
    }
  }
  return sales
}

function listPrice(sales: SourceLine[]): string {
  // Of equal counts the first in order wins: sort the higher prices to the front.
  const prices = sales.map(({ UnitPrice }) => toPence(UnitPrice)).sort((a, b) => (a < b ? 1 : -1))
  return fromPence(mostFrequent(prices))
}

/** Of equally frequent values the one met first. */
function mostFrequent<Value>(values: readonly Value[]): Value {
  const counts = new Map<Value, number>()
  for (const value of values) {
    counts.set(value, (counts.get(value) ?? 0) + 1)
  }
  return [...counts].reduce((best, entry) => (entry[1] > best[1] ? entry : best))[0]
}
