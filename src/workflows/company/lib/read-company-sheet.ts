import {
  readCompanyHeader,
  readCompanyRow,
  type CompanyFault,
  type SheetCompany,
} from "../../../modules/company/utils/company-sheet"
import { readSheet, type SheetFormat } from "../../../utils/sheets/read-sheet"

const MOST_ROWS = 5_000

export type CompanySheet = { rows: SheetCompany[]; faults: CompanyFault[] }

/** Reads a file of companies, as `readSheet`. */
export async function readCompanySheet(path: string, format: SheetFormat): Promise<CompanySheet> {
  return await readSheet(path, format, {
    noun: "a sheet of companies",
    most: MOST_ROWS,
    readHeader: readCompanyHeader,
    readRow: readCompanyRow,
  })
}
