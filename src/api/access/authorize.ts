import type { MedusaNextFunction, MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { MedusaError } from "@medusajs/framework/utils"
import type StaffModuleService from "../../modules/staff/service"
import type { Staff, SubjectType } from "../../modules/staff/types"
import { OWNER } from "../../modules/staff/utils/ready-roles"
import { confine } from "./confine"
import { findRule } from "./find-rule"
import { relatedNeeds } from "./related-records"
import type { Needs } from "./rule"
import { lacking, staffOf, type StaffRequest } from "./staff-request"

/**
 * Lets a request to the admin API pass only as the caller's role and data scope allow, and puts the caller on
 * `req.staff`. Whatever the table does not know is for owners. One statement, a second for those who see some
 * companies only.
 * @throws FORBIDDEN without the right; NOT_FOUND for a record of a company that the caller does not see
 */
export async function authorize(
  req: MedusaRequest,
  _res: MedusaResponse,
  next: MedusaNextFunction,
): Promise<void> {
  const found = findRule(req.method, req.baseUrl + req.path)
  const needs = neededBy(found?.rule.needs ?? "everything", req)
  if (needs === "nothing") {
    return next()
  }
  const staffs = req.scope.resolve<StaffModuleService>("staff")
  const { actor_id, actor_type } = (req as StaffRequest).auth_context ?? {}
  if (!actor_id) {
    throw new MedusaError(MedusaError.Types.UNAUTHORIZED, "Unauthorized")
  }
  const staff = await staffs.staffBehind(actor_type as SubjectType, actor_id)
  Object.assign(req, { staff: staff ?? undefined })
  if (needs === "log-in") {
    return next()
  }
  const caller = staffOf(req)
  const subject = found?.rule.subject ? found.params[found.rule.subject] : null
  const isOneself = subject === caller.subject_id && req.method !== "DELETE"
  if (!isOneself) {
    assertAllowed(caller, needs)
  }
  if (subject && !isOneself && req.method !== "GET") {
    await staffs.assertMayManage(caller, subject)
    if (req.method === "DELETE") {
      await staffs.assertNotLastOwner(subject)
    }
  }
  const related = relatedNeeds(req.query.fields)
  for (const permission of related.permissions) {
    assertAllowed(caller, permission === "everything" ? permission : [permission])
  }
  if (caller.scope !== "all") {
    await confine(req, found, related)
  }
  next()
}

function neededBy(needs: Needs | ((req: MedusaRequest) => Needs), req: MedusaRequest): Needs {
  return typeof needs === "function" ? needs(req) : needs
}

function assertAllowed(staff: Staff, needs: Needs): void {
  if (staff.role.id === OWNER || typeof needs === "string") {
    if (needs === "everything" && staff.role.id !== OWNER) {
      throw new MedusaError(MedusaError.Types.FORBIDDEN, `Only an owner may do this, not ${staff.role.name}`)
    }
    return
  }
  const missing = needs.filter((permission) => !staff.role.permissions.includes(permission))
  if (missing.length) {
    throw lacking(staff, missing)
  }
}
