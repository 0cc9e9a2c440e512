import type { MedusaContainer } from "@medusajs/framework/types"
import { forbiddenChanges } from "../../../modules/company/utils/forbidden-changes"
import { planImport, type ImportPlan, type RowPreview } from "../../../modules/company/utils/plan-import"
import type { CompanyFault } from "../../../modules/company/utils/company-sheet"
import { readImportReferences } from "../../../read-models/company-import"
import { Refusal } from "../../../utils/refusal"
import { unitOfWork } from "../../../utils/unit-of-work"
import type { CompanySheet } from "./read-company-sheet"
import { writeImport, type WrittenImport } from "./write-import"

/** So many faults and changed rows are told one by one; the counts are always of all. */
const FAULTS_TOLD = 1_000
const ROWS_TOLD = 500

export type CompanyImport = {
  rows: number
  created: number
  updated: number
  unchanged: number
  /** Owners to whom a message goes. */
  invited: number
  faulty_rows: number
  faults: CompanyFault[]
  preview: RowPreview[]
}

type Import = { sheet: CompanySheet; actor_id: string; is_dry_run: boolean; permissions: string[] }

/**
 * Writes a sheet of companies in one transaction, its rows checked against companies that nobody else can change
 * meanwhile; a dry run tells what would come of it. Refusal COMPANIES_REFUSED {rows, faulty_rows, faults: [{line,
 * column, value, reason}]} when anything is wrong with any row, and nothing is written.
 */
export async function importCompanies(
  container: MedusaContainer,
  { sheet, actor_id, is_dry_run, permissions }: Import,
): Promise<{ result: CompanyImport; written: WrittenImport }> {
  return await unitOfWork(container, async (unit) => {
    const references = await readImportReferences(unit, sheet.rows, !is_dry_run)
    const plan = planImport(sheet.rows, references, sheet.faults)
    const faults = [...plan.faults, ...forbiddenChanges(plan, permissions)].sort((a, b) => a.line - b.line)
    if (faults.length && !is_dry_run) {
      throw refusal(sheet.rows.length, faults)
    }
    const written = is_dry_run
      ? { created: [], invited: [] }
      : await writeImport(container, unit, { plan, actor_id })
    return { result: told(sheet.rows.length, plan, faults), written }
  })
}

function told(rows: number, plan: ImportPlan, faults: CompanyFault[]): CompanyImport {
  return {
    rows,
    created: plan.inserts.length,
    updated: plan.updates.length,
    unchanged: plan.unchanged,
    invited: [...plan.inserts, ...plan.updates].filter(({ owner }) => owner).length,
    faulty_rows: faultyRows(faults),
    faults: faults.slice(0, FAULTS_TOLD),
    preview: plan.preview.slice(0, ROWS_TOLD),
  }
}

function refusal(rows: number, faults: CompanyFault[]): Refusal {
  const { line, column, value, reason } = faults[0]
  const first = `line ${line}, ${column}${value === null ? "" : ` ${value}`}: ${reason}`
  return new Refusal(
    "COMPANIES_REFUSED",
    `${faultyRows(faults)} of ${rows} rows are wrong and none was written; the first: ${first}`,
    { rows, faulty_rows: faultyRows(faults), faults: faults.slice(0, FAULTS_TOLD) },
  )
}

function faultyRows(faults: CompanyFault[]): number {
  return new Set(faults.map(({ line }) => line)).size
}
