import { readFileSync } from "node:fs"
import path from "node:path"
import { gunzipSync } from "node:zlib"
import { parse } from "csv-parse/sync"
import { Fault } from "../lib/fault.mjs"
import { ROOT } from "../lib/settings.mjs"
import { sum, times } from "./decimal.mjs"

const FILE = path.join(ROOT, "data/online-retail/invoices-2011-11.csv.gz")
const FIRST_DAY = "2011-11-01"
const LAST_DAY = "2011-11-30"

/**
 * The invoices of the days from `from` to `to`, in time. `lines` can be placed as order lines and come to `subtotal`
 * by the source's own quantities and prices; `skipped` cannot, each with its reason.
 */
export function readInvoices({ from, to }) {
  if (from < FIRST_DAY || to > LAST_DAY) {
    throw new Fault(`${from} to ${to}: the data holds the invoices from ${FIRST_DAY} to ${LAST_DAY}`)
  }
  const byNumber = new Map()
  for (const line of parse(gunzipSync(readFileSync(FILE)), { columns: true })) {
    const day = line.invoiced_at.slice(0, 10)
    if (day >= from && day <= to) {
      const lines = byNumber.get(line.invoice)
      if (lines) {
        lines.push(line)
      } else {
        byNumber.set(line.invoice, [line])
      }
    }
  }
  return [...byNumber.values()].map(invoiceOf).sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0))
}

function invoiceOf(all) {
  const [{ invoice, customer, invoiced_at }] = all
  const lines = all.filter(({ sku }) => sku)
  return {
    number: invoice,
    customer,
    at: invoiced_at,
    lines,
    skipped: all
      .filter(({ sku }) => !sku)
      .map(({ line, reason }) => ({ invoice, line: Number(line), reason })),
    subtotal: sum(lines.map(({ quantity, unit_price }) => times(quantity, unit_price))),
  }
}
