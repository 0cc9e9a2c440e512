import type { Context } from "@medusajs/framework/types"
import { newId } from "../../../utils/ids"
import { sql } from "../../../utils/sql"
import type { AuditBeginning, AuditEnd } from "../types"

/** Writes down what is about to be done, with the name that the subject has today. */
export async function beginAudit(context: Context, entry: AuditBeginning): Promise<string> {
  const id = newId("aud")
  await sql(
    context,
    `insert into audit_entry (id, subject_type, subject_id, subject_name, method, path, record_type, record_id, input,
       "before")
     values (?, ?, ?, coalesce(
       (select coalesce(nullif(concat_ws(' ', u.first_name, u.last_name), ''), u.email) from "user" u where u.id = ?),
       (select k.title from api_key k where k.id = ?), ?), ?, ?, ?, ?, ?::jsonb, ?::jsonb)`,
    [
      ...[id, entry.subject_type, entry.subject_id, entry.subject_id, entry.subject_id, entry.subject_id],
      ...[entry.method, entry.path, entry.record_type, entry.record_id],
      ...[jsonOrNull(entry.input), jsonOrNull(entry.before)],
    ],
  )
  return id
}

/** Completes an entry once; the database refuses a second time. */
export async function completeAudit(context: Context, id: string, end: AuditEnd): Promise<void> {
  await sql(
    context,
    `update audit_entry set status = ?, "after" = ?::jsonb, record_id = coalesce(record_id, ?), finished_at = now()
     where id = ?`,
    [end.status, jsonOrNull(end.after), end.record_id, id],
  )
}

const jsonOrNull = (value: unknown) => (value == null ? null : JSON.stringify(value))
