import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { MedusaError } from "@medusajs/framework/utils"
import { COMMISSION_MODULE } from "../../../modules/commission"
import type CommissionModuleService from "../../../modules/commission/service"
import { createDistributorWorkflow } from "../../../workflows/commission"
import { findOwnDistributor, readMaskedNames } from "./helpers"

/** The log-in's code, what they earned per currency, and a page of the companies below them. */
export async function GET(req: AuthenticatedMedusaRequest, res: MedusaResponse) {
  const distributor = await findOwnDistributor(req.scope, req.auth_context.actor_id)
  if (!distributor) {
    throw new MedusaError(MedusaError.Types.NOT_FOUND, "You are not a distributor")
  }
  const { skip = 0, take = 50 } = req.queryConfig.pagination
  const commission = req.scope.resolve<CommissionModuleService>(COMMISSION_MODULE)
  const sums = await commission.sumsOf(distributor.id)
  const { companies, count } = await commission.downlineOf(distributor.id, { skip, take })
  const names = await readMaskedNames(
    req.scope,
    companies.map(({ company_id }) => company_id),
  )
  const downline = companies.map(({ company_id, level, referred_at }) => ({
    company_name: names.get(company_id) ?? null,
    level,
    referred_at,
  }))
  res.json({ distributor, sums, downline, count, offset: skip, limit: take })
}

/** An owner makes themselves a distributor; again answers with the same code. */
export async function POST(req: AuthenticatedMedusaRequest, res: MedusaResponse) {
  const customer_id = req.auth_context.actor_id
  await createDistributorWorkflow(req.scope).run({ input: { customer_id } })
  res.json({ distributor: await findOwnDistributor(req.scope, customer_id) })
}
