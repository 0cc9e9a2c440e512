import type { Context } from "@medusajs/framework/types"
import { MedusaError } from "@medusajs/framework/utils"
import { newId } from "../../../utils/ids"
import { sql } from "../../../utils/sql"
import type { NewNote, Note } from "../types"

const COLUMNS = "id, company_id, text, author_id, created_at"

export async function insertNote(context: Context, { company_id, text, author_id }: NewNote): Promise<Note> {
  const [note] = await sql<Note>(
    context,
    `insert into company_note (id, company_id, text, author_id) values (?, ?, ?, ?) returning ${COLUMNS}`,
    [newId("cnote"), company_id, text, author_id],
  )
  return note
}

/** NOT_FOUND for a note of another company too; FORBIDDEN for somebody else's. */
export async function removeNote(
  context: Context,
  { company_id, id, author_id }: { company_id: string; id: string; author_id: string },
): Promise<void> {
  const [note] = await sql<{ author_id: string }>(
    context,
    `select author_id from company_note where id = ? and company_id = ? and deleted_at is null for update`,
    [id, company_id],
  )
  if (!note) {
    throw new MedusaError(MedusaError.Types.NOT_FOUND, `Note ${id} was not found in company ${company_id}`)
  }
  if (note.author_id !== author_id) {
    throw new MedusaError(
      MedusaError.Types.FORBIDDEN,
      `Note ${id} was written by ${note.author_id}; only its author may remove it`,
    )
  }
  await restoreOrRemove(context, id, true)
}

export async function restoreOrRemove(context: Context, id: string, isRemoved: boolean): Promise<void> {
  await sql(
    context,
    `update company_note set deleted_at = case when ?::boolean then now() end, updated_at = now() where id = ?`,
    [isRemoved, id],
  )
}
