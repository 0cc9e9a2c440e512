import type { MedusaContainer } from "@medusajs/framework/types"
import type { DraftedSheet } from "../modules/sheet-draft/types"
import { readAcross } from "../utils/sql"

/** A sheet that waits, without its rows. */
export type SheetDraftHead = {
  id: string
  company: { id: string; code: string; name: string }
  /** Who wrote it last. */
  saved_by: { id: string; name: string | null }
  line_count: number
  updated_at: Date
}

export type SheetDraftInFull = SheetDraftHead & { sheet: DraftedSheet }

const MOST = 200

const DRAFTS = `select d.id, jsonb_build_object('id', c.id, 'code', c.code, 'name', c.name) as company,
    jsonb_build_object('id', d.subject_id, 'name',
      coalesce(nullif(concat_ws(' ', u.first_name, u.last_name), ''), u.email)) as saved_by,
    jsonb_array_length(d.sheet->'lines') as line_count, d.updated_at`
const FROM = `from sheet_draft d join company c on c.id = d.company_id and c.deleted_at is null
  left join "user" u on u.id = d.subject_id where d.deleted_at is null`

/** The latest drafts of the companies (null: of all), the newest first. One statement. */
export async function readSheetDrafts(
  container: MedusaContainer,
  companyIds: readonly string[] | null,
): Promise<SheetDraftHead[]> {
  return await readAcross<SheetDraftHead>(
    container,
    `${DRAFTS} ${FROM} and (?::text[] is null or d.company_id = any(?)) order by d.updated_at desc, d.id limit ?`,
    [companyIds, companyIds, MOST],
  )
}

/** One draft with its rows; null when there is none. One statement. */
export async function readSheetDraft(
  container: MedusaContainer,
  id: string,
): Promise<SheetDraftInFull | null> {
  const [draft] = await readAcross<SheetDraftInFull>(container, `${DRAFTS}, d.sheet ${FROM} and d.id = ?`, [
    id,
  ])
  return draft ?? null
}
