import type { AuthenticatedMedusaRequest, MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { deleteTierDiscountWorkflow, updateTierDiscountWorkflow } from "../../../../workflows/pricing"
import { staffOf } from "../../../access/staff-request"
import { findTierDiscount } from "../helpers"
import type { UpdateTierDiscountBody } from "../validators"

export async function GET(req: MedusaRequest, res: MedusaResponse) {
  res.json({ tier_discount: await findTierDiscount(req.scope, req.params.id) })
}

/** New rate or end; what identifies the discount stays. */
export async function POST(req: AuthenticatedMedusaRequest<UpdateTierDiscountBody>, res: MedusaResponse) {
  const { id } = req.params
  await updateTierDiscountWorkflow(req.scope).run({
    input: { id, changes: req.validatedBody, changed_by: staffOf(req).subject_id },
  })
  res.json({ tier_discount: await findTierDiscount(req.scope, id) })
}

export async function DELETE(req: MedusaRequest, res: MedusaResponse) {
  const { id } = req.params
  await deleteTierDiscountWorkflow(req.scope).run({ input: { id, changed_by: staffOf(req).subject_id } })
  res.json({ id, object: "tier_discount", deleted: true })
}
