import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { addCompanyAddressWorkflow } from "../../../../../workflows/company"
import { retrieveAddress, retrieveCompany } from "../../helpers"
import { listOfCompany } from "../../lists"
import type { AddressBody } from "../../validators"

export async function GET(req: AuthenticatedMedusaRequest, res: MedusaResponse) {
  const { id } = await retrieveCompany(req.scope, req.params.id, ["id"])
  const { data: addresses, page } = await listOfCompany(req, "company_address", id)
  res.json({ addresses, ...page })
}

export async function POST(req: AuthenticatedMedusaRequest<AddressBody>, res: MedusaResponse) {
  const company_id = req.params.id
  const { result: id } = await addCompanyAddressWorkflow(req.scope).run({
    input: { company_id, address: req.validatedBody },
  })
  res.json({ address: await retrieveAddress(req.scope, company_id, id) })
}
