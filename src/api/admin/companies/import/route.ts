import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { importCompaniesWorkflow } from "../../../../workflows/company"
import { staffOf } from "../../../access/staff-request"
import { receiveSheet } from "../../contract-prices/import/receive-sheet"
import type { ImportCompaniesParams } from "./validators"

/** A sheet of companies (the file is the body): every row is written, or none and all faulty ones are named. */
export async function POST(
  req: AuthenticatedMedusaRequest<unknown, ImportCompaniesParams>,
  res: MedusaResponse,
) {
  const { dry_run: is_dry_run } = req.validatedQuery
  const { actor_id } = req.auth_context
  const { permissions } = staffOf(req).role
  const { result } = await receiveSheet(req, async (file) => {
    const input = { ...file, actor_id, is_dry_run, permissions: [...permissions] }
    return await importCompaniesWorkflow(req.scope).run({ input })
  })
  res.json(result)
}
