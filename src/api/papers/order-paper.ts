import type { CompanyOrderInFull, OrderedLine } from "../../read-models/company-order"
import type { Language } from "../../utils/languages"
import type { Sheet } from "./document"
import { formats } from "./formats"
import { addressLines, facts, heading, keepRoom, MARGIN, rule, twoBlocks, WIDTH } from "./layout"
import { drawTable } from "./table"
import { WORDS } from "./words"

/** What the paper says of an order with its prices. */
export type PricedOrder = Pick<
  CompanyOrderInFull,
  | "display_id" | "placed_at" | "placed_by" | "po_number" | "remark" | "requested_delivery_date" | "stage"
  | "currency_code" | "ship_to" | "item_subtotal" | "discount_subtotal" | "shipping_subtotal" | "tax_total"
  | "total" // prettier-ignore
> & {
  payment: Pick<CompanyOrderInFull["payment"], "owed" | "due_at">
  parcels: { warehouse: string | null }[]
  lines: Pick<OrderedLine, "line" | "sku" | "title" | "note" | "quantity" | "unit_price" | "subtotal">[]
}

/** Whose order it is; without a company by the name of a customer. */
export type Customer = { name: string; code: string | null }

/** The order with its prices, as the buyer agreed to it. */
export function orderPaper(order: PricedOrder, customer: Customer, language: Language): Sheet {
  const name = `${WORDS[language].order} ${order.display_id}`
  return {
    name,
    draw: (pdf) => {
      heading(pdf, name)
      drawHead(pdf, order, customer, language)
      drawLines(pdf, order, language)
      drawTotals(pdf, order, language)
    },
  }
}

function drawHead(pdf: PDFKit.PDFDocument, order: PricedOrder, customer: Customer, language: Language) {
  const words = WORDS[language]
  const { date, day, money } = formats(language, order.currency_code)
  const { payment, parcels, requested_delivery_date } = order
  twoBlocks(
    pdf,
    { name: words.customer, lines: [customer.name, customer.code] },
    { name: words.shipTo, lines: addressLines(order.ship_to) },
  )
  facts(pdf, [
    [words.date, date(order.placed_at)],
    [words.status, words.stage[order.stage]],
    [words.placedBy, order.placed_by],
    [words.poNumber, order.po_number],
    [words.wantedOn, requested_delivery_date && day(requested_delivery_date)],
    [words.owed, payment.owed === "0" ? null : money(payment.owed)],
    [words.due, payment.due_at && date(payment.due_at)],
    [words.shipsFrom, parcels.flatMap(({ warehouse }) => warehouse ?? []).join(", ") || null],
    [words.remark, order.remark],
  ])
}

function drawLines(pdf: PDFKit.PDFDocument, order: PricedOrder, language: Language) {
  const words = WORDS[language]
  const { money, quantity } = formats(language, order.currency_code)
  const columns = {
    line: { head: words.line, x: 0, width: 24 },
    sku: { head: words.sku, x: 28, width: 84 },
    goods: { head: words.goods, x: 116, width: 188 },
    quantity: { head: words.quantity, x: 308, width: 54, align: "right" },
    price: { head: words.price, x: 366, width: 62, align: "right" },
    amount: { head: words.amount, x: 432, width: WIDTH - 432, align: "right" },
  } as const
  const rows = order.lines.map((line) => ({
    line: String(line.line),
    sku: line.sku ?? "",
    goods: [line.title, line.note].filter(Boolean).join("\n"),
    quantity: quantity(line.quantity),
    price: money(line.unit_price),
    amount: money(line.subtotal),
  }))
  drawTable(pdf, columns, rows)
}

function drawTotals(pdf: PDFKit.PDFDocument, order: PricedOrder, language: Language) {
  const words = WORDS[language]
  const { money } = formats(language, order.currency_code)
  const { discount_subtotal } = order
  const discount: [string, string][] =
    discount_subtotal === "0" ? [] : [[words.discount, `-${discount_subtotal}`]]
  const sums: [string, string][] = [
    [words.goodsTotal, order.item_subtotal],
    ...discount,
    [words.delivery, order.shipping_subtotal],
    [words.tax, order.tax_total],
  ]
  keepRoom(pdf, 16 * sums.length + 40)
  rule(pdf, pdf.y + 2)
  pdf.y += 10
  for (const [name, amount] of sums) {
    sumLine(pdf, name, money(amount), 9)
  }
  pdf.font("bold")
  sumLine(pdf, words.total, money(order.total), 12)
}

function sumLine(pdf: PDFKit.PDFDocument, name: string, amount: string, size: number) {
  const { y } = pdf
  pdf.fontSize(size).text(name, MARGIN + WIDTH - 240, y, { width: 110 })
  pdf.text(amount, MARGIN + WIDTH - 130, y, { width: 130, align: "right" })
  pdf.y = y + size + 8
}
