import type { MedusaContainer } from "@medusajs/framework/types"
import { MedusaError } from "@medusajs/framework/utils"
import { readStaffRoles, type ListedRole } from "../../../read-models/staff-roles"

/** A role as the API shows it. NOT_FOUND when there is none. */
export async function retrieveRole(container: MedusaContainer, id: string): Promise<ListedRole> {
  const role = (await readStaffRoles(container)).find((each) => each.id === id)
  if (!role) {
    throw new MedusaError(MedusaError.Types.NOT_FOUND, `Role ${id} was not found`)
  }
  return role
}
