import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import type StaffModuleService from "../../../../modules/staff/service"
import { staffOf } from "../../../access/staff-request"
import { retrieveRole } from "../helpers"
import type { ChangeRoleBody } from "../validators"

export async function GET(req: AuthenticatedMedusaRequest, res: MedusaResponse) {
  res.json({ role: await retrieveRole(req.scope, req.params.id) })
}

/** Changes one of the merchant's own roles for all who hold it. */
export async function POST(req: AuthenticatedMedusaRequest<ChangeRoleBody>, res: MedusaResponse) {
  const { id } = req.params
  await req.scope.resolve<StaffModuleService>("staff").changeRole(staffOf(req), id, req.validatedBody)
  res.json({ role: await retrieveRole(req.scope, id) })
}

export async function DELETE(req: AuthenticatedMedusaRequest, res: MedusaResponse) {
  const { id } = req.params
  await req.scope.resolve<StaffModuleService>("staff").removeRole(staffOf(req), id)
  res.json({ id, object: "staff_role", deleted: true })
}
