import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { COMMISSION_MODULE } from "../../../../modules/commission"
import type CommissionModuleService from "../../../../modules/commission/service"
import { removeDistributorWorkflow, updateDistributorWorkflow } from "../../../../workflows/commission"
import { retrieveDistributor } from "../helpers"
import type { UpdateDistributorBody } from "../validators"

/** The distributor, their suspensions, and what they earned per currency. */
export async function GET(req: AuthenticatedMedusaRequest, res: MedusaResponse) {
  const { id } = req.params
  const distributor = await retrieveDistributor(req.scope, id)
  const sums = await req.scope.resolve<CommissionModuleService>(COMMISSION_MODULE).sumsOf(id)
  res.json({ distributor, sums })
}

export async function POST(req: AuthenticatedMedusaRequest<UpdateDistributorBody>, res: MedusaResponse) {
  const { id } = req.params
  await updateDistributorWorkflow(req.scope).run({ input: { id, ...req.validatedBody } })
  res.json({ distributor: await retrieveDistributor(req.scope, id) })
}

export async function DELETE(req: AuthenticatedMedusaRequest, res: MedusaResponse) {
  const { id } = req.params
  await removeDistributorWorkflow(req.scope).run({ input: id })
  res.json({ id, object: "distributor", deleted: true })
}
