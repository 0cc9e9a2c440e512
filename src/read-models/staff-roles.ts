import type { MedusaContainer } from "@medusajs/framework/types"
import type { Role } from "../modules/staff/types"
import { READY_ROLES } from "../modules/staff/utils/ready-roles"
import { readAcross } from "../utils/sql"

export type ListedRole = Role & { members: number }

/** The ready roles, then the merchant's own by name, each with how many hold it. One statement. */
export async function readStaffRoles(container: MedusaContainer): Promise<ListedRole[]> {
  const rows = await readAcross<Partial<Role> & { id: string; members: number }>(
    container,
    `select coalesce(r.id, h.role_id) as id, r.name, r.description, r.permissions, coalesce(h.members, 0) as members
     from (select * from staff_role where deleted_at is null) r
     full join (select role_id, count(*)::int as members from staff_member where deleted_at is null
       group by role_id) h on h.role_id = r.id
     order by lower(r.name), r.id`,
  )
  const ready = READY_ROLES.map(({ scope: _, ...role }) => ({
    ...role,
    members: rows.find(({ id }) => id === role.id)?.members ?? 0,
  }))
  const own = rows.filter((row): row is ListedRole => row.name != null)
  return [...ready, ...own.map((role) => ({ ...role, is_ready: false }))]
}
