import type { AuthenticatedMedusaRequest, MedusaRequest } from "@medusajs/framework/http"
import { MedusaError } from "@medusajs/framework/utils"
import type { Staff } from "../../modules/staff/types"
import type { Permission } from "../../modules/staff/utils/permissions"

export type StaffRequest<Body = unknown, Query = Record<string, unknown>> = AuthenticatedMedusaRequest<
  Body,
  Query
> & { staff?: Staff }

/** Who asks, on every admin route that lets only staff pass. */
export function staffOf(req: MedusaRequest): Staff {
  const { staff } = req as StaffRequest
  if (!staff) {
    throw new MedusaError(MedusaError.Types.FORBIDDEN, "You have no role in the management terminal")
  }
  return staff
}

/** FORBIDDEN without the permission: for routes whose body decides which they need. */
export function assertMay(staff: Staff, permission: Permission): void {
  if (!staff.role.permissions.includes(permission)) {
    throw lacking(staff, [permission])
  }
}

export function lacking({ role }: Staff, permissions: readonly Permission[]): MedusaError {
  return new MedusaError(
    MedusaError.Types.FORBIDDEN,
    `Your role ${role.name} does not include ${permissions.join(", ")}`,
  )
}
