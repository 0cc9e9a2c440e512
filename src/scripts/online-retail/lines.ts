import { toPence } from "./exact"

/** A line of the source, its texts unchanged. */
export type SourceLine = {
  InvoiceNo: string
  StockCode: string
  Description: string
  Quantity: string
  InvoiceDate: string
  UnitPrice: string
  CustomerID: string
  Country: string
}

/**
 * A line of a prepared invoice. `sku` is filled where the line can be placed as an order line, else `reason` says
 * why not. `invoiced_at` is the invoice's moment, the same on all its lines.
 */
export type InvoiceLine = {
  invoice: string
  line: string
  code: string
  quantity: string
  invoiced_at: string
  unit_price: string
  customer: string
  sku: string
  reason: string
}

const GOODS_CODE = /^\d{5}[A-Za-z]*$/

/** The SKU of a code that names goods (85123a and 85123A are the same), else null: POST, M, BANK CHARGES … */
export function skuOf(stockCode: string): string | null {
  return GOODS_CODE.test(stockCode) ? stockCode.toUpperCase() : null
}

/** "17850.0" → "17850". */
export function customerNumber(customerId: string): string {
  return customerId.replace(/\.0$/, "")
}

/** A sale of goods at a price: what prices, turnover and descriptions are read from. */
export function isSale(line: SourceLine): boolean {
  return (
    !line.InvoiceNo.startsWith("C") &&
    skuOf(line.StockCode) !== null &&
    BigInt(line.Quantity) > 0n &&
    toPence(line.UnitPrice) > 0n
  )
}

/** "2011-11-14 08:26:00" → "2011-11-14T08:26:00Z": the source names no zone, so its clock is read as UTC. */
export function utc(sourceDate: string): string {
  return `${sourceDate.replace(" ", "T")}Z`
}

/**
 * The invoices of the given source lines in their order, each line with its number, SKU or reason. An invoice keyed
 * over several minutes gets the earliest as its moment: an order has one moment at which its prices hold.
 */
export function prepareInvoices(source: readonly SourceLine[]): InvoiceLine[] {
  const moments = new Map<string, string>()
  for (const { InvoiceNo, InvoiceDate } of source) {
    const known = moments.get(InvoiceNo)
    moments.set(InvoiceNo, known && known < InvoiceDate ? known : InvoiceDate)
  }
  const counts = new Map<string, number>()
  const lines = source.map((line) => {
    const number = (counts.get(line.InvoiceNo) ?? 0) + 1
    counts.set(line.InvoiceNo, number)
    const reason = refusalOf(line)
    return {
      invoice: line.InvoiceNo,
      line: String(number),
      code: line.StockCode,
      quantity: line.Quantity,
      invoiced_at: utc(moments.get(line.InvoiceNo)!),
      unit_price: line.UnitPrice,
      customer: customerNumber(line.CustomerID),
      sku: reason ? "" : skuOf(line.StockCode)!,
      reason,
    }
  })
  return refuseTwoPricesAtOnce(lines)
}

function refusalOf(line: SourceLine): string {
  if (line.InvoiceNo.startsWith("C")) {
    return "cancellation"
  }
  if (!line.CustomerID) {
    return "no customer"
  }
  if (!skuOf(line.StockCode)) {
    return `not goods: ${line.StockCode}`
  }
  return BigInt(line.Quantity) > 0n ? "" : "quantity not positive"
}

/** Which of two prices of one moment was agreed cannot be told, so neither line is placed. */
function refuseTwoPricesAtOnce(lines: InvoiceLine[]): InvoiceLine[] {
  const priceKey = (line: InvoiceLine) => [line.customer, line.sku, line.quantity, line.invoiced_at].join()
  const prices = new Map<string, Set<bigint>>()
  for (const line of lines.filter(({ sku }) => sku)) {
    const key = priceKey(line)
    prices.set(key, (prices.get(key) ?? new Set()).add(toPence(line.unit_price)))
  }
  return lines.map((line) =>
    line.sku && prices.get(priceKey(line))!.size > 1
      ? { ...line, sku: "", reason: "two prices at once" }
      : line,
  )
}
