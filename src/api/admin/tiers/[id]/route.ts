import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { deleteTierWorkflow, updateTierWorkflow } from "../../../../workflows/company"
import { retrieveTier } from "../helpers"
import type { UpdateTierBody } from "../validators"

export async function GET(req: AuthenticatedMedusaRequest, res: MedusaResponse) {
  res.json({ tier: await retrieveTier(req.scope, req.params.id) })
}

export async function POST(req: AuthenticatedMedusaRequest<UpdateTierBody>, res: MedusaResponse) {
  const { id } = req.params
  await updateTierWorkflow(req.scope).run({ input: { ...req.validatedBody, id } })
  res.json({ tier: await retrieveTier(req.scope, id) })
}

export async function DELETE(req: AuthenticatedMedusaRequest, res: MedusaResponse) {
  const { id } = req.params
  await deleteTierWorkflow(req.scope).run({ input: { id } })
  res.json({ id, object: "tier", deleted: true })
}
