import type { InvitedRights } from "../../../modules/staff/types"
import { readyRole } from "../../../modules/staff/utils/ready-roles"
import type { AddStaffBody } from "./validators"

type Asked = Pick<AddStaffBody, "role_id" | "scope" | "department" | "regions">

/** What was asked for, with the role's own scope where none was. */
export function rightsOf({ role_id, scope, department, regions }: Asked): InvitedRights {
  return {
    role_id,
    scope: scope ?? readyRole(role_id)?.scope ?? "own",
    department: department ?? null,
    regions: regions ?? [],
  }
}
