import { exact, sum, text, times } from "./decimal.mjs"

/**
 * Places the invoices, `parallel` at a time in the order of their moments, and compares each order's item total with
 * the invoice's. Answers the placed ones by number, how many had been placed before, and the differences.
 */
export async function placeInvoices(buyers, invoices, { parallel, onPlaced }) {
  const result = { placed: new Map(), already: 0, differences: [] }
  const waiting = invoices[Symbol.iterator]()
  const work = async () => {
    // All workers take from one iterator, so that nobody takes an invoice twice.
    for (const invoice of waiting) {
      await placeOne(buyers, invoice, result)
      onPlaced()
    }
  }
  await Promise.all(Array.from({ length: parallel }, work))
  return result
}

async function placeOne(buyers, invoice, result) {
  const { placed, differences } = result
  const { number, subtotal } = invoice
  const answer = await buyers.place(invoice).catch((error) => ({ status: error.message, body: {} }))
  if (answer.status !== 200 && answer.status !== 201) {
    const actual = [answer.status, answer.body.code, answer.body.message].filter(Boolean).join(" ")
    differences.push({ check: "placed", invoice: number, expected: "an order", actual })
    return
  }
  const { order } = answer.body
  result.already += answer.status === 200 ? 1 : 0
  placed.set(number, { invoice, order })
  if (exact(order.item_subtotal) !== subtotal) {
    const actual = order.item_subtotal
    differences.push({ check: "item total", invoice: number, expected: text(subtotal), actual })
  }
  differences.push(...lineDifferences(invoice, order))
}

/** Equal totals may hide two wrong lines: every line is compared too. */
function lineDifferences({ number, lines }, order) {
  return lines.flatMap(({ sku, quantity, unit_price }, index) => {
    const actual = order.lines[index]
    const isSame =
      actual?.sku === sku &&
      exact(actual.quantity) === exact(quantity) &&
      exact(actual.unit_price) === exact(unit_price) &&
      exact(actual.subtotal) === times(quantity, unit_price) &&
      sum(actual.parts.map((part) => exact(part.quantity))) === exact(quantity)
    const asText = (line) => `${line.quantity} × ${line.sku} at ${line.unit_price}`
    return isSame
      ? []
      : [
          {
            check: "line",
            invoice: number,
            expected: asText({ sku, quantity, unit_price }),
            actual: actual ? asText(actual) : "none",
          },
        ]
  })
}
