import { Readable, type Writable } from "stream"
import { pipeline } from "stream/promises"
import { stringify } from "csv-stringify"
import { SHEET_COLUMNS } from "../utils/price-sheet"
import type { SheetValues } from "./sheet-of"

/** With the mark by which Excel knows UTF-8. Ends `output`; stops reading when the other side goes away. */
export async function writeCsv(lines: AsyncIterable<SheetValues>, output: Writable): Promise<void> {
  const text = stringify({ bom: true, header: true, columns: [...SHEET_COLUMNS] })
  await pipeline(Readable.from(lines), text, output)
}
