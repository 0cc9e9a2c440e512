import { once } from "events"
import { PassThrough, type Writable } from "stream"
import { pipeline } from "stream/promises"
import { stream } from "exceljs"

/** A date is shown by its UTC figures: Excel knows no zones. */
export type Cell = string | number | Date | null

export type Sheet = {
  name: string
  /** Its first row; `width` in characters, `format` as Excel writes it, such as "yyyy-mm-dd". */
  columns: { title: string; width?: number; format?: string }[]
  rows: AsyncIterable<Cell[]>
}

/** One sheet as an Excel file, row by row. Ends `output`; stops reading when the other side goes away. */
export async function writeXlsx({ name, columns, rows }: Sheet, output: Writable): Promise<void> {
  const file = new PassThrough()
  const sent = pipeline(file, output)
  const workbook = new stream.xlsx.WorkbookWriter({ stream: file, useStyles: true })
  const sheet = workbook.addWorksheet(name, { views: [{ state: "frozen", ySplit: 1 }] })
  sheet.columns = columns.map(({ width, format }) => ({ width, style: format ? { numFmt: format } : {} }))
  sheet.addRow(columns.map(({ title }) => title)).commit()
  const write = async () => {
    for await (const row of rows) {
      if (file.destroyed) {
        return
      }
      sheet.addRow(row).commit()
      if (file.writableNeedDrain) {
        await once(file, "drain")
      }
    }
    await workbook.commit()
  }
  await Promise.all([write(), sent])
}
