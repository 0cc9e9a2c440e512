import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { readAuditEntries } from "../../../read-models/audit-entries"
import type { ListAuditParams } from "./validators"

/** Who changed what, the latest first; `next` continues where the page ends. */
export async function GET(req: AuthenticatedMedusaRequest<unknown, ListAuditParams>, res: MedusaResponse) {
  const { limit, ...question } = req.validatedQuery
  const entries = await readAuditEntries(req.scope, { ...question, limit: limit + 1 })
  const page = entries.slice(0, limit)
  res.json({ audit_entries: page, next: entries.length > limit ? page.at(-1)!.id : null })
}
