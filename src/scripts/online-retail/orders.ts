import type { DemoOrder, DemoOrderState } from "../seed/demo"
import type { InvoiceLine } from "./lines"

/** Invoices of the buyers who are named at the start, and what has become of their orders. */
const INVOICES: readonly (readonly [invoice: string, state: DemoOrderState])[] = [
  // Customer 15311, a distributor, brought 14527 and 14963.
  ["573865", "shipped"],
  ["574035", "completed"],
  ["574871", "completed"],
  ["574891", "cancelled"],
  ["575574", "return_asked"],
  ["576201", "received"],
  ["576564", "open"],
  ["576704", "cancelled"],
  ["577286", "shipped"],
  ["577698", "completed"],
  ["577736", "open"],
  ["578231", "open"],
  ["578923", "open"],
  ["579629", "open"],
]

/** Orders with the lines of real invoices at the prices of their minute. */
export function ordersOf(lines: readonly InvoiceLine[]): DemoOrder[] {
  return INVOICES.map(([invoice, state]) => {
    const invoiced = lines.filter((line) => line.invoice === invoice)
    const [{ customer, invoiced_at }] = invoiced
    return {
      number: invoice,
      company: customer,
      po_number: invoice,
      lines: invoiced.map(({ sku, quantity }) => ({ sku, quantity })),
      priced_at: invoiced_at,
      state,
    }
  })
}
