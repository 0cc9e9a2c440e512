import { BOTTOM, GREY, MARGIN, rule } from "./layout"

/** Left edge and width in points from the margin; `head` is written above it on every page. */
export type Column = { head: string; x: number; width: number; align?: "right" }

export type Row<Name extends string> = Record<Name, string>

/** Rows under their heads; a row is never divided, and every page that they reach has the heads. */
export function drawTable<Name extends string>(
  pdf: PDFKit.PDFDocument,
  columns: Record<Name, Column>,
  rows: readonly Row<Name>[],
  /** Draws what is no text at the beginning of a row. */
  mark: (pdf: PDFKit.PDFDocument, y: number) => void = () => {},
) {
  const named = Object.entries(columns) as [Name, Column][]
  drawHeads(pdf, named)
  for (const row of rows) {
    pdf.font("regular").fontSize(9).fillColor("black")
    const heights = named.map(([name, { width }]) => pdf.heightOfString(row[name] || " ", { width }))
    const height = Math.max(...heights)
    if (pdf.y + height > BOTTOM) {
      pdf.addPage()
      drawHeads(pdf, named)
    }
    const { y } = pdf
    mark(pdf, y)
    named.forEach(([name, column]) => cell(pdf, row[name], column, y))
    pdf.y = y + height + 5
  }
}

function drawHeads(pdf: PDFKit.PDFDocument, columns: [string, Column][]) {
  pdf.font("regular").fontSize(8).fillColor(GREY)
  const { y } = pdf
  columns.forEach(([, column]) => cell(pdf, column.head, column, y))
  rule(pdf, y + 14)
  pdf.fillColor("black").fontSize(9)
  pdf.y = y + 19
}

function cell(pdf: PDFKit.PDFDocument, text: string, { x, width, align }: Column, y: number) {
  pdf.text(text, MARGIN + x, y, { width, align })
}
