import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { deleteOrderRuleWorkflow } from "../../../../workflows/catalog"

export async function DELETE(req: AuthenticatedMedusaRequest, res: MedusaResponse) {
  const { id } = req.params
  await deleteOrderRuleWorkflow(req.scope).run({ input: { id } })
  res.json({ id, object: "order_rule", deleted: true })
}
