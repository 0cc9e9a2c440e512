import type { MedusaResponse } from "@medusajs/framework/http"
import { addCompanyAddressWorkflow } from "../../../../../workflows/company"
import { retrieveAddress } from "../../../../admin/companies/helpers"
import { listOfCompany } from "../../../../admin/companies/lists"
import type { AddressBody } from "../../../../admin/companies/validators"
import type { BuyerRequest } from "../../../../require-buyer"

export async function GET(req: BuyerRequest, res: MedusaResponse) {
  const { data: addresses, page } = await listOfCompany(req, "company_address", req.buyer.company.id)
  res.json({ addresses, ...page })
}

export async function POST(req: BuyerRequest<AddressBody>, res: MedusaResponse) {
  const company_id = req.buyer.company.id
  const { result: id } = await addCompanyAddressWorkflow(req.scope).run({
    input: { company_id, address: req.validatedBody },
  })
  res.status(201).json({ address: await retrieveAddress(req.scope, company_id, id) })
}
