import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import type StaffModuleService from "../../../modules/staff/service"
import { PERMISSIONS } from "../../../modules/staff/utils/permissions"
import { readStaffRoles } from "../../../read-models/staff-roles"
import { staffOf } from "../../access/staff-request"
import { retrieveRole } from "./helpers"
import type { AddRoleBody } from "./validators"

/** Every role, and every permission that one can have. */
export async function GET(req: AuthenticatedMedusaRequest, res: MedusaResponse) {
  res.json({ roles: await readStaffRoles(req.scope), permissions: PERMISSIONS })
}

export async function POST(req: AuthenticatedMedusaRequest<AddRoleBody>, res: MedusaResponse) {
  const { description = null, ...role } = req.validatedBody
  const id = await req.scope
    .resolve<StaffModuleService>("staff")
    .addRole(staffOf(req), { ...role, description })
  res.status(201).json({ role: await retrieveRole(req.scope, id) })
}
