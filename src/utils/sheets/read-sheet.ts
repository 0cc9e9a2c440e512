import { MedusaError } from "@medusajs/framework/utils"
import { readCsv, type SheetLine } from "./read-csv"
import { readXlsx } from "./read-xlsx"

export type SheetFormat = "csv" | "xlsx"

/** What a kind of sheet is called, how many rows it may have, and how its header and rows are understood. */
export type SheetKind<Header, Row, Fault> = {
  /** As in "not the header of …". */
  noun: string
  most: number
  readHeader: (cells: string[]) => { header: Header; faults: string[] }
  readRow: (line: number, cells: string[], header: Header) => { row: Row; faults: Fault[] }
}

const MOST_FAULTS_TOLD = 20

/**
 * Reads a file of rows below a header. Rows that cannot be read are named in `faults`. INVALID_DATA for a file that is
 * no such sheet at all: not of its format, without the needed columns, without rows, or with too many.
 */
export async function readSheet<Header, Row, Fault>(
  path: string,
  format: SheetFormat,
  kind: SheetKind<Header, Row, Fault>,
): Promise<{ rows: Row[]; faults: Fault[] }> {
  const rows: Row[] = []
  const faults: Fault[] = []
  let header: { of: Header } | undefined
  for await (const { line, cells } of linesOf(path, format)) {
    if (!header) {
      header = { of: headerOf(line, cells, kind) }
      continue
    }
    if (rows.length === kind.most) {
      throw invalid(`The file has more than ${kind.most} rows; split it`)
    }
    const read = kind.readRow(line, cells, header.of)
    rows.push(read.row)
    faults.push(...read.faults)
  }
  if (!rows.length) {
    throw invalid("The file has no rows below its header")
  }
  return { rows, faults }
}

function headerOf<Header, Row, Fault>(
  line: number,
  cells: string[],
  { noun, readHeader }: SheetKind<Header, Row, Fault>,
): Header {
  const { header, faults } = readHeader(cells)
  if (faults.length) {
    const told = faults.slice(0, MOST_FAULTS_TOLD).join("; ")
    throw invalid(`Line ${line} is not the header of ${noun}: ${told}`)
  }
  return header
}

/** What the readers throw is about the file: the client's to mend. */
async function* linesOf(path: string, format: SheetFormat): AsyncGenerator<SheetLine> {
  try {
    yield* format === "csv" ? readCsv(path) : readXlsx(path)
  } catch (error) {
    const reason = (error as Error).message.replace(/\p{Cc}+/gu, " ").slice(0, 200)
    throw invalid(`The file cannot be read as ${format.toUpperCase()}: ${reason}`)
  }
}

function invalid(message: string): MedusaError {
  return new MedusaError(MedusaError.Types.INVALID_DATA, message)
}
