import type { MedusaResponse } from "@medusajs/framework/http"
import {
  changeCompanyAddressWorkflow,
  removeCompanyAddressWorkflow,
} from "../../../../../../workflows/company"
import { retrieveAddress } from "../../../../../admin/companies/helpers"
import type { ChangeAddressBody } from "../../../../../admin/companies/validators"
import type { BuyerRequest } from "../../../../../require-buyer"

export async function GET(req: BuyerRequest, res: MedusaResponse) {
  res.json({ address: await retrieveAddress(req.scope, req.buyer.company.id, req.params.address_id) })
}

export async function POST(req: BuyerRequest<ChangeAddressBody>, res: MedusaResponse) {
  const company_id = req.buyer.company.id
  const { address_id } = req.params
  await changeCompanyAddressWorkflow(req.scope).run({
    input: { ...req.validatedBody, company_id, address_id },
  })
  res.json({ address: await retrieveAddress(req.scope, company_id, address_id) })
}

export async function DELETE(req: BuyerRequest, res: MedusaResponse) {
  const { address_id } = req.params
  const company_id = req.buyer.company.id
  await removeCompanyAddressWorkflow(req.scope).run({ input: { company_id, address_id } })
  res.json({ id: address_id, object: "company_address", deleted: true })
}
