import { model } from "@medusajs/framework/utils"

/**
 * One change that a member of staff asked for: written before it is done, completed after. The database lets nothing
 * else be changed, and nothing be deleted.
 */
const AuditEntry = model
  .define("audit_entry", {
    id: model.id({ prefix: "aud" }).primaryKey(),
    subject_type: model.enum(["user", "api-key"]),
    subject_id: model.text(),
    /** The name or e-mail of the subject at the time. */
    subject_name: model.text(),
    method: model.text(),
    path: model.text(),
    /** Kind of record: "company", "order", … */
    record_type: model.text().nullable(),
    record_id: model.text().nullable(),
    /** What was asked, without passwords and tokens. */
    input: model.json().nullable(),
    /** The record before and after; null where there was or is none. */
    before: model.json().nullable(),
    after: model.json().nullable(),
    /** HTTP status of the answer; null while it is not known, for good when the process ended meanwhile. */
    status: model.number().nullable(),
    finished_at: model.dateTime().nullable(),
  })
  .indexes([
    { on: ["created_at"], where: "deleted_at IS NULL" },
    { on: ["record_id", "created_at"], where: "deleted_at IS NULL" },
    { on: ["subject_id", "created_at"], where: "deleted_at IS NULL" },
  ])

export default AuditEntry
