import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { MedusaError } from "@medusajs/framework/utils"
import type StaffModuleService from "../../../modules/staff/service"
import { isLogIn, readStaffList } from "../../../read-models/staff-list"
import { staffOf } from "../../access/staff-request"
import { retrieveStaffMember } from "./helpers"
import { rightsOf } from "./rights"
import type { AddStaffBody, ListStaffParams } from "./validators"

/** Log-ins, with and without rights, by name. */
export async function GET(req: AuthenticatedMedusaRequest<unknown, ListStaffParams>, res: MedusaResponse) {
  const { limit, offset } = req.validatedQuery
  const { rows, count } = await readStaffList(req.scope, req.validatedQuery)
  res.json({ staff: rows, count, limit, offset })
}

/** Gives a user or a secret API key a role. */
export async function POST(req: AuthenticatedMedusaRequest<AddStaffBody>, res: MedusaResponse) {
  const { subject_type, subject_id, ...asked } = req.validatedBody
  if (!(await isLogIn(req.scope, subject_type, subject_id))) {
    const noun = subject_type === "user" ? "user" : "secret API key"
    throw new MedusaError(MedusaError.Types.INVALID_DATA, `subject_id: there is no ${noun} ${subject_id}`)
  }
  const id = await req.scope
    .resolve<StaffModuleService>("staff")
    .addMember(staffOf(req), { subject_type, subject_id, ...rightsOf(asked) })
  res.status(201).json({ member: await retrieveStaffMember(req.scope, id) })
}
