import type { AuthenticatedMedusaRequest, MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { deleteContractPriceWorkflow, updateContractPriceWorkflow } from "../../../../workflows/pricing"
import { staffOf } from "../../../access/staff-request"
import { findContractPrice } from "../helpers"
import type { UpdateContractPriceBody } from "../validators"

export async function GET(req: MedusaRequest, res: MedusaResponse) {
  res.json({ contract_price: await findContractPrice(req.scope, req.params.id) })
}

/** New amount, end or source; what identifies the price stays. */
export async function POST(req: AuthenticatedMedusaRequest<UpdateContractPriceBody>, res: MedusaResponse) {
  const { id } = req.params
  await updateContractPriceWorkflow(req.scope).run({
    input: { id, changes: req.validatedBody, changed_by: staffOf(req).subject_id },
  })
  res.json({ contract_price: await findContractPrice(req.scope, id) })
}

export async function DELETE(req: MedusaRequest, res: MedusaResponse) {
  const { id } = req.params
  await deleteContractPriceWorkflow(req.scope).run({ input: { id, changed_by: staffOf(req).subject_id } })
  res.json({ id, object: "contract_price", deleted: true })
}
