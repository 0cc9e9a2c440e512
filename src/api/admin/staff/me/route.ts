import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import type { StaffRequest } from "../../../access/staff-request"

/** What the caller may do: null without a role. */
export async function GET(req: AuthenticatedMedusaRequest, res: MedusaResponse) {
  const { staff } = req as StaffRequest
  res.json({ staff: staff ?? null })
}
