import type { MedusaContainer } from "@medusajs/framework/types"
import { MedusaError } from "@medusajs/framework/utils"
import { readStaffMember, type StaffListRow } from "../../../read-models/staff-list"

/** A member of staff as the API shows it. NOT_FOUND when there is none. */
export async function retrieveStaffMember(container: MedusaContainer, id: string): Promise<StaffListRow> {
  const member = await readStaffMember(container, id)
  if (!member) {
    throw new MedusaError(MedusaError.Types.NOT_FOUND, `Member of staff ${id} was not found`)
  }
  return member
}
