import type { PrintedOrder } from "../../read-models/printed-orders"
import type { Language } from "../../utils/languages"
import { customerOf } from "./customer-of"
import type { Sheet } from "./document"
import { formats } from "./formats"
import { addressLines, facts, heading, keepRoom, MARGIN, rule, twoBlocks, WIDTH } from "./layout"
import { deliveryNotes, type DeliveryNote } from "./notes"
import { drawTable } from "./table"
import { WORDS } from "./words"

/** What goes with the goods, without prices: a note for each parcel. */
export function deliveryNoteSheets(orders: readonly PrintedOrder[], language: Language): Sheet[] {
  return orders.flatMap((order) =>
    deliveryNotes(order).map((note, index, { length }) => {
      const number = length === 1 ? String(order.display_id) : `${order.display_id}-${index + 1}`
      const name = `${WORDS[language].deliveryNote} ${number}`
      return {
        name,
        draw: (pdf: PDFKit.PDFDocument) => {
          heading(pdf, name)
          drawHead(pdf, order, note, language)
          drawLines(pdf, order, note, language)
          drawReceipt(pdf, language)
        },
      }
    }),
  )
}

function drawHead(pdf: PDFKit.PDFDocument, order: PrintedOrder, note: DeliveryNote, language: Language) {
  const words = WORDS[language]
  const { date, day } = formats(language, order.currency_code)
  const { name, code } = customerOf(order)
  twoBlocks(
    pdf,
    { name: words.customer, lines: [name, code] },
    { name: words.shipTo, lines: addressLines(order.ship_to) },
  )
  facts(pdf, [
    [words.orderedIn, `${order.display_id} · ${date(order.placed_at)}`],
    [words.poNumber, order.po_number],
    [words.shipsFrom, note.warehouse ?? words.noWarehouse],
    [words.packed, note.packed_at ? date(note.packed_at) : words.notPacked],
    [words.shipped, note.shipped_at && date(note.shipped_at)],
    [words.tracking, note.tracking.join(", ") || null],
    [words.wantedOn, order.requested_delivery_date && day(order.requested_delivery_date)],
    [words.remark, order.remark],
  ])
}

function drawLines(pdf: PDFKit.PDFDocument, order: PrintedOrder, note: DeliveryNote, language: Language) {
  const words = WORDS[language]
  const { quantity } = formats(language, order.currency_code)
  const columns = {
    line: { head: words.line, x: 0, width: 24 },
    sku: { head: words.sku, x: 28, width: 110 },
    goods: { head: words.goods, x: 142, width: 270 },
    quantity: { head: words.quantity, x: 416, width: WIDTH - 416, align: "right" },
  } as const
  const rows = note.lines.map((line, index) => ({
    line: String(index + 1),
    sku: line.sku ?? "",
    goods: [line.title, line.note].filter(Boolean).join("\n"),
    quantity: quantity(line.quantity),
  }))
  drawTable(pdf, columns, rows)
}

/** Where whoever takes the goods in signs. */
function drawReceipt(pdf: PDFKit.PDFDocument, language: Language) {
  const words = WORDS[language]
  keepRoom(pdf, 90)
  rule(pdf, pdf.y + 2)
  const y = pdf.y + 54
  pdf.moveTo(MARGIN, y).lineTo(MARGIN + 240, y).moveTo(MARGIN + 280, y).lineTo(MARGIN + WIDTH, y).stroke() // prettier-ignore
  pdf
    .font("regular")
    .fontSize(8)
    .text(words.receivedBy, MARGIN, y + 4)
  pdf.text(words.receivedOn, MARGIN + 280, y + 4)
}
