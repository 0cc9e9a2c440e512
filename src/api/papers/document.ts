import { readFileSync } from "fs"
import PDFDocument from "pdfkit"
import type { Language } from "../../utils/languages"
import { BOTTOM, GREY, MARGIN, WIDTH } from "./layout"
import { sfntOfWoff } from "./sfnt-of-woff"
import { WORDS } from "./words"

/** One paper: what stands below each of its pages, and what draws it, beginning on a page of its own. */
export type Sheet = { name: string; draw: (pdf: PDFKit.PDFDocument) => void }

type Papers = { title: string; language: Language; createdAt: Date; sheets: Sheet[] }

function font(weight: 400 | 700): Buffer {
  const file = `@fontsource/noto-sans-sc/files/noto-sans-sc-chinese-simplified-${weight}-normal.woff`
  return sfntOfWoff(readFileSync(require.resolve(file)))
}

let fonts: { regular: Buffer; bold: Buffer } | undefined

/**
 * Papers one after the other in one file of A4 pages, each numbered for itself. Its fonts, which have Latin and
 * Chinese, are embedded with the signs used. Others are served between two papers.
 */
export async function papersPdf({ title, language, createdAt, sheets }: Papers): Promise<Buffer> {
  fonts ??= { regular: font(400), bold: font(700) }
  const pdf = new PDFDocument({
    size: "A4",
    margin: MARGIN,
    bufferPages: true,
    autoFirstPage: false,
    lang: language,
    info: { Title: title, CreationDate: createdAt },
  })
  pdf.registerFont("regular", fonts.regular).registerFont("bold", fonts.bold)
  const done = collected(pdf)
  const starts: number[] = []
  for (const { draw } of sheets) {
    starts.push(pdf.bufferedPageRange().count)
    pdf.addPage().fillColor("black")
    draw(pdf)
    await new Promise(setImmediate)
  }
  const ends = [...starts.slice(1), pdf.bufferedPageRange().count]
  sheets.forEach(({ name }, index) => numberPages(pdf, name, starts[index], ends[index], language))
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

function numberPages(pdf: PDFKit.PDFDocument, name: string, start: number, end: number, language: Language) {
  for (let page = start; page < end; page++) {
    pdf.switchToPage(page)
    // Below the margin pdfkit would begin another page.
    pdf.page.margins.bottom = 0
    pdf.font("regular").fontSize(8).fillColor(GREY)
    const number = WORDS[language].page(page - start + 1, end - start)
    pdf.text(`${name} · ${number}`, MARGIN, BOTTOM + 16, { width: WIDTH, align: "center" })
  }
}
