import type { MedusaResponse } from "@medusajs/framework/http"
import type CompanyModuleService from "../../../modules/company/service"
import { savePurchaseListWorkflow } from "../../../workflows/company"
import type { BuyerRequest } from "../../require-buyer"
import { listReader } from "./list-reader"
import type { CreatePurchaseListBody, ListPurchaseListsParams } from "./validators"

/** The lists that the member sees, by name, without their lines. */
export async function GET(req: BuyerRequest, res: MedusaResponse) {
  const { limit, offset } = req.validatedQuery as ListPurchaseListsParams
  const companies = req.scope.resolve<CompanyModuleService>("company")
  const { heads, count } = await companies.purchaseListHeads(listReader(req), { limit, offset })
  res.json({ purchase_lists: heads, count, limit, offset })
}

export async function POST(req: BuyerRequest<CreatePurchaseListBody>, res: MedusaResponse) {
  const reader = listReader(req)
  const { result: id } = await savePurchaseListWorkflow(req.scope).run({
    input: { ...req.validatedBody, ...reader, id: null },
  })
  const companies = req.scope.resolve<CompanyModuleService>("company")
  res.status(201).json({ purchase_list: await companies.purchaseListOf(reader, id) })
}
