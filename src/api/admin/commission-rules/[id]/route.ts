import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { deleteCommissionRuleWorkflow, endCommissionRuleWorkflow } from "../../../../workflows/commission"
import { retrieveCommissionRule } from "../helpers"
import type { EndCommissionRuleBody } from "../validators"

export async function GET(req: AuthenticatedMedusaRequest, res: MedusaResponse) {
  res.json({ commission_rule: await retrieveCommissionRule(req.scope, req.params.id) })
}

/** Only a rule's end can change; for other terms end it and make another one. */
export async function POST(req: AuthenticatedMedusaRequest<EndCommissionRuleBody>, res: MedusaResponse) {
  const { id } = req.params
  await endCommissionRuleWorkflow(req.scope).run({ input: { id, ends_at: req.validatedBody.ends_at } })
  res.json({ commission_rule: await retrieveCommissionRule(req.scope, id) })
}

export async function DELETE(req: AuthenticatedMedusaRequest, res: MedusaResponse) {
  const { id } = req.params
  await deleteCommissionRuleWorkflow(req.scope).run({ input: id })
  res.json({ id, object: "commission_rule", deleted: true })
}
