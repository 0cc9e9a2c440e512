import { once } from "events"
import { PassThrough, type Writable } from "stream"
import { pipeline } from "stream/promises"
import { stream } from "exceljs"
import { cellNumber } from "../utils/cell-text"
import { SHEET_COLUMNS, type SheetColumn } from "../utils/price-sheet"
import type { SheetValues } from "./sheet-of"

const NUMBERS: readonly SheetColumn[] = ["min_quantity", "amount"]

/** As `writeCsv`, for Excel: prices and quantities are numbers where Excel keeps them exactly, the rest is text. */
export async function writeXlsx(lines: AsyncIterable<SheetValues>, output: Writable): Promise<void> {
  const file = new PassThrough()
  const sent = pipeline(file, output)
  const workbook = new stream.xlsx.WorkbookWriter({ stream: file })
  const sheet = workbook.addWorksheet("Contract prices", { views: [{ state: "frozen", ySplit: 1 }] })
  sheet.addRow([...SHEET_COLUMNS]).commit()
  const write = async () => {
    for await (const line of lines) {
      if (file.destroyed) {
        return
      }
      const cells = SHEET_COLUMNS.map((column) =>
        NUMBERS.includes(column) ? cellNumber(line[column]) : line[column],
      )
      sheet.addRow(cells).commit()
      if (file.writableNeedDrain) {
        await once(file, "drain")
      }
    }
    await workbook.commit()
  }
  await Promise.all([write(), sent])
}
