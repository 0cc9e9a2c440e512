import { readFileSync } from "fs"
import PDFDocument from "pdfkit"
import type { CompanyOrderInFull } from "../../../../../../../read-models/company-order"
import type { Language } from "../../../../../../../utils/languages"
import { sfntOfWoff } from "./sfnt-of-woff"
import { WORDS } from "./words"

export type OrderDocument = {
  order: CompanyOrderInFull
  company: { name: string; code: string }
  language: Language
}

const MARGIN = 48
const WIDTH = 595.28 - 2 * MARGIN
const BOTTOM = 841.89 - MARGIN - 20
const GREY = "#6b7280"
const RULE = "#d1d5db"

/** Left edge and width of each column of the table, in points from the margin. */
const COLUMNS = {
  line: { x: 0, width: 24 },
  sku: { x: 28, width: 84 },
  goods: { x: 116, width: 188 },
  quantity: { x: 308, width: 54, align: "right" },
  price: { x: 366, width: 62, align: "right" },
  amount: { x: 432, width: WIDTH - 432, align: "right" },
} as const

type Column = keyof typeof COLUMNS

function font(weight: 400 | 700): Buffer {
  const file = `@fontsource/noto-sans-sc/files/noto-sans-sc-chinese-simplified-${weight}-normal.woff`
  return sfntOfWoff(readFileSync(require.resolve(file)))
}

let fonts: { regular: Buffer; bold: Buffer } | undefined

/** The order as a document of A4 pages. Its fonts, which have Latin and Chinese, are embedded with the signs used. */
export async function orderPdf(document: OrderDocument): Promise<Buffer> {
  fonts ??= { regular: font(400), bold: font(700) }
  const { order, language } = document
  const words = WORDS[language]
  const pdf = new PDFDocument({
    size: "A4",
    margin: MARGIN,
    bufferPages: true,
    lang: language,
    info: { Title: `${words.order} ${order.display_id}`, CreationDate: new Date(order.placed_at) },
  })
  pdf.registerFont("regular", fonts.regular).registerFont("bold", fonts.bold)
  const done = collected(pdf)
  drawHead(pdf, document)
  drawLines(pdf, document)
  drawTotals(pdf, document)
  drawPageNumbers(pdf, words.page)
  pdf.end()
  return await done
}

function collected(pdf: PDFKit.PDFDocument): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = []
    pdf.on("data", (chunk: Buffer) => chunks.push(chunk))
    pdf.on("end", () => resolve(Buffer.concat(chunks)))
    pdf.on("error", reject)
  })
}

function drawHead(pdf: PDFKit.PDFDocument, { order, company, language }: OrderDocument) {
  const words = WORDS[language]
  const { date, day, money } = formats(language, order.currency_code)
  pdf.font("bold").fontSize(20).text(`${words.order} ${order.display_id}`, MARGIN, MARGIN)
  pdf.moveDown(0.6)
  const top = pdf.y
  const half = WIDTH / 2 - 12
  const left = block(pdf, MARGIN, top, half, words.customer, [company.name, company.code])
  const right = block(pdf, MARGIN + half + 24, top, half, words.shipTo, addressLines(order.ship_to))
  const { payment, parcels, requested_delivery_date } = order
  const facts: [string, string | null][] = [
    [words.date, date(order.placed_at)],
    [words.status, words.stage[order.stage]],
    [words.placedBy, order.placed_by],
    [words.poNumber, order.po_number],
    [words.wantedOn, requested_delivery_date && day(requested_delivery_date)],
    [words.owed, payment.owed === "0" ? null : money(payment.owed)],
    [words.due, payment.due_at && date(payment.due_at)],
    [words.shipsFrom, parcels.flatMap(({ warehouse }) => warehouse ?? []).join(", ") || null],
    [words.remark, order.remark],
  ]
  pdf.y = Math.max(left, right) + 12
  for (const [name, value] of facts) {
    if (value) {
      const { y } = pdf
      pdf.font("regular").fontSize(9).fillColor(GREY).text(name, MARGIN, y, { width: 110 })
      pdf.fillColor("black").text(value, MARGIN + 116, y, { width: WIDTH - 116 })
    }
  }
  pdf.y += 14
}

/** A heading with lines under it; returns where it ends. */
function block(
  pdf: PDFKit.PDFDocument,
  x: number,
  y: number,
  width: number,
  heading: string,
  lines: (string | null)[],
) {
  pdf.font("regular").fontSize(9).fillColor(GREY).text(heading, x, y, { width })
  const [first, ...others] = lines.filter(Boolean) as string[]
  pdf
    .font("bold")
    .fontSize(11)
    .fillColor("black")
    .text(first ?? "", x, pdf.y + 2, { width })
  pdf.font("regular").fontSize(9)
  others.forEach((line) => pdf.text(line, x, pdf.y, { width }))
  return pdf.y
}

function addressLines(address: CompanyOrderInFull["ship_to"]): (string | null)[] {
  const joined = (...parts: (string | null | undefined)[]) => parts.filter(Boolean).join(" ") || null
  return [
    address?.company ?? null,
    joined(address?.first_name, address?.last_name, address?.phone),
    joined(address?.address_1, address?.address_2),
    joined(address?.postal_code, address?.city, address?.province, address?.country_code?.toUpperCase()),
  ]
}

function drawLines(pdf: PDFKit.PDFDocument, { order, language }: OrderDocument) {
  const { money, quantity } = formats(language, order.currency_code)
  drawTableHead(pdf, language)
  for (const line of order.lines) {
    const cells: Record<Column, string> = {
      line: String(line.line),
      sku: line.sku ?? "",
      goods: [line.title, line.note].filter(Boolean).join("\n"),
      quantity: quantity(line.quantity),
      price: money(line.unit_price),
      amount: money(line.subtotal),
    }
    drawRow(pdf, cells, language)
  }
}

function drawTableHead(pdf: PDFKit.PDFDocument, language: Language) {
  const words = WORDS[language]
  pdf.font("regular").fontSize(8).fillColor(GREY)
  const { y } = pdf
  for (const [name, { x, ...options }] of columns()) {
    pdf.text(words[name], MARGIN + x, y, options)
  }
  rule(pdf, y + 14)
  pdf.fillColor("black").fontSize(9)
  pdf.y = y + 19
}

function drawRow(pdf: PDFKit.PDFDocument, cells: Record<Column, string>, language: Language) {
  pdf.font("regular").fontSize(9)
  const height = Math.max(
    ...columns().map(([name, { width }]) => pdf.heightOfString(cells[name] || " ", { width })),
  )
  if (pdf.y + height > BOTTOM) {
    pdf.addPage()
    drawTableHead(pdf, language)
  }
  const { y } = pdf
  for (const [name, { x, ...options }] of columns()) {
    pdf.text(cells[name], MARGIN + x, y, options)
  }
  pdf.y = y + height + 5
}

function drawTotals(pdf: PDFKit.PDFDocument, { order, language }: OrderDocument) {
  const words = WORDS[language]
  const { money } = formats(language, order.currency_code)
  const sums: [string, string][] = [
    [words.goodsTotal, order.item_subtotal],
    ...(order.discount_subtotal === "0"
      ? []
      : [[words.discount, `-${order.discount_subtotal}`] as [string, string]]),
    [words.delivery, order.shipping_subtotal],
    [words.tax, order.tax_total],
  ]
  if (pdf.y + 16 * sums.length + 40 > BOTTOM) {
    pdf.addPage()
  }
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

function drawPageNumbers(pdf: PDFKit.PDFDocument, words: (page: number, pages: number) => string) {
  const { count } = pdf.bufferedPageRange()
  for (let page = 0; page < count; page++) {
    pdf.switchToPage(page)
    // Below the margin pdfkit would begin another page.
    pdf.page.margins.bottom = 0
    pdf.font("regular").fontSize(8).fillColor(GREY)
    pdf.text(words(page + 1, count), MARGIN, BOTTOM + 16, { width: WIDTH, align: "center" })
  }
}

function rule(pdf: PDFKit.PDFDocument, y: number) {
  pdf
    .moveTo(MARGIN, y)
    .lineTo(MARGIN + WIDTH, y)
    .lineWidth(0.5)
    .strokeColor(RULE)
    .stroke()
}

const columns = () => Object.entries(COLUMNS) as [Column, { x: number; width: number; align?: "right" }][]

/** Figures come as decimal texts, which Intl takes as they are. */
function formats(language: Language, currency: string) {
  const amounts = new Intl.NumberFormat(language, {
    style: "currency",
    currency,
    currencyDisplay: "narrowSymbol",
  })
  const quantities = new Intl.NumberFormat(language, { maximumFractionDigits: 6 })
  const dates = new Intl.DateTimeFormat(language, { dateStyle: "medium" })
  // A day of the calendar is the same everywhere.
  const days = new Intl.DateTimeFormat(language, { dateStyle: "medium", timeZone: "UTC" })
  return {
    money: (amount: string) => amounts.format(amount as unknown as number),
    quantity: (value: string) => quantities.format(value as unknown as number),
    date: (value: Date) => dates.format(new Date(value)),
    day: (value: string) => days.format(new Date(value)),
  }
}
