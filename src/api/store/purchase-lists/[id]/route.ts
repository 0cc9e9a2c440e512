import type { MedusaResponse } from "@medusajs/framework/http"
import type CompanyModuleService from "../../../../modules/company/service"
import { removePurchaseListWorkflow, savePurchaseListWorkflow } from "../../../../workflows/company"
import type { BuyerRequest } from "../../../require-buyer"
import { listReader } from "../list-reader"
import type { ChangePurchaseListBody } from "../validators"

export async function GET(req: BuyerRequest, res: MedusaResponse) {
  const companies = req.scope.resolve<CompanyModuleService>("company")
  res.json({ purchase_list: await companies.purchaseListOf(listReader(req), req.params.id) })
}

/** Another name, other lines in place of all of them, or other eyes. */
export async function POST(req: BuyerRequest<ChangePurchaseListBody>, res: MedusaResponse) {
  const reader = listReader(req)
  const { id } = req.params
  await savePurchaseListWorkflow(req.scope).run({ input: { ...req.validatedBody, ...reader, id } })
  const companies = req.scope.resolve<CompanyModuleService>("company")
  res.json({ purchase_list: await companies.purchaseListOf(reader, id) })
}

export async function DELETE(req: BuyerRequest, res: MedusaResponse) {
  const { id } = req.params
  await removePurchaseListWorkflow(req.scope).run({ input: { ...listReader(req), id } })
  res.json({ id, object: "purchase_list", deleted: true })
}
