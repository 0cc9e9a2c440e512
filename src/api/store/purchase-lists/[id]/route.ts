import type { MedusaResponse } from "@medusajs/framework/http"
import type CompanyModuleService from "../../../../modules/company/service"
import { removePurchaseListWorkflow, savePurchaseListWorkflow } from "../../../../workflows/company"
import type { BuyerRequest } from "../../../require-buyer"
import type { ChangePurchaseListBody } from "../validators"

export async function GET(req: BuyerRequest, res: MedusaResponse) {
  const companies = req.scope.resolve<CompanyModuleService>("company")
  res.json({ purchase_list: await companies.purchaseListOf(req.buyer.company.id, req.params.id) })
}

/** Another name, or other lines in place of all of them. */
export async function POST(req: BuyerRequest<ChangePurchaseListBody>, res: MedusaResponse) {
  const company_id = req.buyer.company.id
  const { id } = req.params
  await savePurchaseListWorkflow(req.scope).run({ input: { ...req.validatedBody, company_id, id } })
  const companies = req.scope.resolve<CompanyModuleService>("company")
  res.json({ purchase_list: await companies.purchaseListOf(company_id, id) })
}

export async function DELETE(req: BuyerRequest, res: MedusaResponse) {
  const { id } = req.params
  await removePurchaseListWorkflow(req.scope).run({ input: { company_id: req.buyer.company.id, id } })
  res.json({ id, object: "purchase_list", deleted: true })
}
