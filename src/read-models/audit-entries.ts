import type { MedusaContainer } from "@medusajs/framework/types"
import { readAcross } from "../utils/sql"

export type AuditEntryRow = {
  id: string
  at: Date
  subject: { type: "user" | "api-key"; id: string; name: string }
  method: string
  path: string
  record_type: string | null
  record_id: string | null
  input: unknown
  before: unknown
  after: unknown
  /** Null while it is not known, for good where the process ended meanwhile. */
  status: number | null
  finished_at: Date | null
}

export type AuditQuestion = {
  id?: string
  subject_id?: string
  record_type?: string
  record_id?: string
  /** Part of the subject's name or of the path. */
  q?: string
  from?: Date
  before?: Date
  /** Entries before this one, the id where the last page ended. */
  after?: string
  limit: number
}

/** What staff did, the latest first. One statement. */
export async function readAuditEntries(
  container: MedusaContainer,
  question: AuditQuestion,
): Promise<AuditEntryRow[]> {
  const { limit, q, ...asked } = question
  const pattern = q ? `%${q.replace(/[\\%_]/g, "\\$&")}%` : undefined
  const conditions: [string, string | Date | undefined][] = [
    ["id = ?", asked.id],
    ["subject_id = ?", asked.subject_id],
    ["record_type = ?", asked.record_type],
    ["record_id = ?", asked.record_id],
    ["(subject_name || ' ' || path) ilike ?", pattern],
    ["created_at >= ?", asked.from],
    ["created_at < ?", asked.before],
    // Ids begin with the time at which they were made.
    ["id < ?", asked.after],
  ]
  const given = conditions.filter(([, value]) => value !== undefined)
  return await readAcross<AuditEntryRow>(
    container,
    `select id, created_at as at, jsonb_build_object('type', subject_type, 'id', subject_id, 'name', subject_name)
       as subject, method, path, record_type, record_id, input, "before", "after", status, finished_at
     from audit_entry where ${["deleted_at is null", ...given.map(([sql]) => sql)].join(" and ")}
     order by id desc limit ?`,
    [...given.map(([, value]) => value), limit],
  )
}
