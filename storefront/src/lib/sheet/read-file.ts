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

const textOf = (cell: CellValue | null) => (cell === null ? "" : String(cell).replace(/\s+/g, " "))

/** UTF-8, and what Excel writes in Chinese where it is not. */
export function decode(bytes: ArrayBuffer): string {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes)
  } catch {
    return new TextDecoder("gb18030").decode(bytes)
  }
}
