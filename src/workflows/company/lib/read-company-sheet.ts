import { MedusaError } from "@medusajs/framework/utils"
import {
  readCompanyHeader,
  readCompanyRow,
  type CompanyFault,
  type CompanyHeader,
  type SheetCompany,
} from "../../../modules/company/utils/company-sheet"
import { readCsv } from "../../../modules/pricing/sheets/read-csv"
import type { SheetFormat } from "../../../modules/pricing/sheets/read-price-sheet"
import { readXlsx } from "../../../modules/pricing/sheets/read-xlsx"

export const MOST_COMPANY_ROWS = 5_000

export type CompanySheet = { rows: SheetCompany[]; faults: CompanyFault[] }

/**
 * Reads a file of companies. Rows that cannot be read are named in `faults`. INVALID_DATA for a file that is no such
 * sheet at all: not of its format, with columns that are unknown, without rows, or with too many.
 */
export async function readCompanySheet(path: string, format: SheetFormat): Promise<CompanySheet> {
  const rows: SheetCompany[] = []
  const faults: CompanyFault[] = []
  let header: CompanyHeader | undefined
  for await (const { line, cells } of linesOf(path, format)) {
    if (!header) {
      header = headerOf(line, cells)
      continue
    }
    if (rows.length === MOST_COMPANY_ROWS) {
      throw invalid(`The file has more than ${MOST_COMPANY_ROWS} rows; split it`)
    }
    const read = readCompanyRow(line, cells, header)
    rows.push(read.row)
    faults.push(...read.faults)
  }
  if (!rows.length) {
    throw invalid("The file has no rows below its header")
  }
  return { rows, faults }
}

function headerOf(line: number, cells: string[]): CompanyHeader {
  const { header, faults } = readCompanyHeader(cells)
  if (faults.length) {
    throw invalid(`Line ${line} is not the header of a sheet of companies: ${faults.slice(0, 20).join("; ")}`)
  }
  return header
}

/** What the readers throw is about the file: the client's to mend. */
async function* linesOf(path: string, format: SheetFormat) {
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
