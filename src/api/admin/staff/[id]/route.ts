import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import type StaffModuleService from "../../../../modules/staff/service"
import { staffOf } from "../../../access/staff-request"
import { retrieveStaffMember } from "../helpers"
import type { ChangeStaffBody } from "../validators"

export async function GET(req: AuthenticatedMedusaRequest, res: MedusaResponse) {
  res.json({ member: await retrieveStaffMember(req.scope, req.params.id) })
}

export async function POST(req: AuthenticatedMedusaRequest<ChangeStaffBody>, res: MedusaResponse) {
  const { id } = req.params
  await req.scope.resolve<StaffModuleService>("staff").changeMember(staffOf(req), id, req.validatedBody)
  res.json({ member: await retrieveStaffMember(req.scope, id) })
}

/** Takes the role away; the log-in itself stays. */
export async function DELETE(req: AuthenticatedMedusaRequest, res: MedusaResponse) {
  const { id } = req.params
  await req.scope.resolve<StaffModuleService>("staff").removeMember(staffOf(req), id)
  res.json({ id, object: "staff_member", deleted: true })
}
