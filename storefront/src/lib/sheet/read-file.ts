import type { CellValue } from "read-excel-file/browser"

/** A list out of a file as rows of text. Excel's own files are read by a library that is loaded when one comes. */
export async function readFile(file: File): Promise<string> {
  return /\.xlsx$/i.test(file.name) ? await readWorkbook(file) : decode(await file.arrayBuffer())
}

async function readWorkbook(file: File): Promise<string> {
  const { readSheet } = await import("read-excel-file/browser")
  const rows = await readSheet(file)
  return rows.map((cells) => cells.map(textOf).join("\t").trimEnd()).join("\n")
}

/** The digits of a number beyond those that Excel shows are noise of its arithmetic. */
const SHOWN_DIGITS = 15

/** A cell as Excel shows it. */
export function textOf(cell: CellValue | null): string {
  if (cell === null) {
    return ""
  }
  const shown = typeof cell === "number" ? Number(cell.toPrecision(SHOWN_DIGITS)) : cell
  return String(shown).replace(/\s+/g, " ")
}

/** UTF-8, and what Excel writes in Chinese where it is not. Throws for what is no text, as workbooks before 2007. */
export function decode(bytes: ArrayBuffer): string {
  if (new Uint8Array(bytes).includes(0)) {
    throw new Error("The file is no text")
  }
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes)
  } catch {
    return new TextDecoder("gb18030").decode(bytes)
  }
}
