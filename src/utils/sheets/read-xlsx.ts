import { stream } from "exceljs"
import { cellText } from "./cell-text"
import type { SheetLine } from "./read-csv"

/** The rows of an Excel file's first sheet with their numbers, empty ones left out; never the whole file in memory. */
export async function* readXlsx(path: string): AsyncGenerator<SheetLine> {
  const workbook = new stream.xlsx.WorkbookReader(path, {
    worksheets: "emit",
    sharedStrings: "cache",
    styles: "cache",
    hyperlinks: "ignore",
    entries: "ignore",
  })
  for await (const worksheet of workbook) {
    for await (const row of worksheet) {
      const cells: string[] = []
      row.eachCell((cell, column) => {
        cells[column - 1] = cellText(cell.value)
      })
      if (cells.some((cell) => cell?.trim())) {
        yield { line: row.number, cells: Array.from(cells, (cell) => cell ?? "") }
      }
    }
    return
  }
}
