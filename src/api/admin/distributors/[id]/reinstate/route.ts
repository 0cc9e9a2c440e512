import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { reinstateDistributorWorkflow } from "../../../../../workflows/commission"
import { retrieveDistributor } from "../../helpers"

export async function POST(req: AuthenticatedMedusaRequest, res: MedusaResponse) {
  const { id } = req.params
  await reinstateDistributorWorkflow(req.scope).run({ input: id })
  res.json({ distributor: await retrieveDistributor(req.scope, id) })
}
