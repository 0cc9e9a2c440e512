/** A4 in points. */
export const MARGIN = 48
export const WIDTH = 595.28 - 2 * MARGIN
export const BOTTOM = 841.89 - MARGIN - 20
export const GREY = "#6b7280"
const RULE = "#d1d5db"

export function heading(pdf: PDFKit.PDFDocument, text: string) {
  pdf.font("bold").fontSize(20).text(text, MARGIN, MARGIN)
  pdf.moveDown(0.6)
}

type Block = { name: string; lines: (string | null)[] }

/** Two blocks side by side, each a name with lines under it. */
export function twoBlocks(pdf: PDFKit.PDFDocument, left: Block, right: Block) {
  const top = pdf.y
  const half = WIDTH / 2 - 12
  const ends = [left, right].map((each, index) => block(pdf, MARGIN + index * (half + 24), top, half, each))
  pdf.y = Math.max(...ends) + 12
}

/** Returns where it ends. */
function block(pdf: PDFKit.PDFDocument, x: number, y: number, width: number, { name, lines }: Block) {
  pdf.font("regular").fontSize(9).fillColor(GREY).text(name, x, y, { width })
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

/** Names with their values; what has none is left out. */
export function facts(pdf: PDFKit.PDFDocument, told: readonly (readonly [string, string | null])[]) {
  for (const [name, value] of told) {
    if (value) {
      const { y } = pdf
      pdf.font("regular").fontSize(9).fillColor(GREY).text(name, MARGIN, y, { width: 110 })
      pdf.fillColor("black").text(value, MARGIN + 116, y, { width: WIDTH - 116 })
    }
  }
  pdf.y += 14
}

export function rule(pdf: PDFKit.PDFDocument, y: number) {
  pdf
    .moveTo(MARGIN, y)
    .lineTo(MARGIN + WIDTH, y)
    .lineWidth(0.5)
    .strokeColor(RULE)
    .stroke()
}

/** Begins another page where less than `height` is left of this one. */
export function keepRoom(pdf: PDFKit.PDFDocument, height: number) {
  if (pdf.y + height > BOTTOM) {
    pdf.addPage()
  }
}

type Address = Record<
  | "company" | "first_name" | "last_name" | "phone" | "address_1" | "address_2" | "city" | "province"
  | "postal_code" | "country_code", string | null> // prettier-ignore

export function addressLines(address: Address | null): (string | null)[] {
  const joined = (...parts: (string | null | undefined)[]) => parts.filter(Boolean).join(" ") || null
  return [
    address?.company ?? null,
    joined(address?.first_name, address?.last_name, address?.phone),
    joined(address?.address_1, address?.address_2),
    joined(address?.postal_code, address?.city, address?.province, address?.country_code?.toUpperCase()),
  ]
}
