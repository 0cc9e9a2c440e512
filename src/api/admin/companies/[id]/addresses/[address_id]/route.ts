import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import {
  changeCompanyAddressWorkflow,
  removeCompanyAddressWorkflow,
} from "../../../../../../workflows/company"
import { retrieveAddress } from "../../../helpers"
import type { ChangeAddressBody } from "../../../validators"

export async function GET(req: AuthenticatedMedusaRequest, res: MedusaResponse) {
  res.json({ address: await retrieveAddress(req.scope, req.params.id, req.params.address_id) })
}

export async function POST(req: AuthenticatedMedusaRequest<ChangeAddressBody>, res: MedusaResponse) {
  const { id: company_id, address_id } = req.params
  await changeCompanyAddressWorkflow(req.scope).run({
    input: { ...req.validatedBody, company_id, address_id },
  })
  res.json({ address: await retrieveAddress(req.scope, company_id, address_id) })
}

export async function DELETE(req: AuthenticatedMedusaRequest, res: MedusaResponse) {
  const { id: company_id, address_id } = req.params
  await removeCompanyAddressWorkflow(req.scope).run({ input: { company_id, address_id } })
  res.json({ id: address_id, object: "company_address", deleted: true })
}
