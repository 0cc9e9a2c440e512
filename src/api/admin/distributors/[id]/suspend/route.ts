import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { suspendDistributorWorkflow } from "../../../../../workflows/commission"
import { retrieveDistributor } from "../../helpers"
import type { SuspendDistributorBody } from "../../validators"

export async function POST(req: AuthenticatedMedusaRequest<SuspendDistributorBody>, res: MedusaResponse) {
  const { id } = req.params
  await suspendDistributorWorkflow(req.scope).run({
    input: { distributor_id: id, actor_id: req.auth_context.actor_id, reason: req.validatedBody.reason },
  })
  res.json({ distributor: await retrieveDistributor(req.scope, id) })
}
