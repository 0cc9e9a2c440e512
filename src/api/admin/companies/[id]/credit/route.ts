import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { grantCreditWorkflow } from "../../../../../workflows/finance"
import { retrieveCompany } from "../../helpers"
import { companyCredit } from "./company-credit"
import type { ChangeLimitBody, CompanyCreditParams } from "./validators"

/** A company's credit: figures by currency, what is held, what is owed, who changed the limit and why. */
export async function GET(
  req: AuthenticatedMedusaRequest<unknown, CompanyCreditParams>,
  res: MedusaResponse,
) {
  const { id } = await retrieveCompany(req.scope, req.params.id, ["id"])
  res.json(await companyCredit(req.scope, id, req.validatedQuery))
}

/** Sets the limit in the company's currency; the first time it grants credit. */
export async function POST(req: AuthenticatedMedusaRequest<ChangeLimitBody>, res: MedusaResponse) {
  const { currency_code } = await retrieveCompany(req.scope, req.params.id, ["id", "currency_code"])
  const { result: credit } = await grantCreditWorkflow(req.scope).run({
    input: {
      ...req.validatedBody,
      company_id: req.params.id,
      currency_code,
      actor_id: req.auth_context.actor_id,
    },
  })
  res.json({ credit })
}
