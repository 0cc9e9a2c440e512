import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { MedusaError } from "@medusajs/framework/utils"
import { readAuditEntries } from "../../../../read-models/audit-entries"

export async function GET(req: AuthenticatedMedusaRequest, res: MedusaResponse) {
  const { id } = req.params
  const [entry] = await readAuditEntries(req.scope, { id, limit: 1 })
  if (!entry) {
    throw new MedusaError(MedusaError.Types.NOT_FOUND, `Audit entry ${id} was not found`)
  }
  res.json({ audit_entry: entry })
}
