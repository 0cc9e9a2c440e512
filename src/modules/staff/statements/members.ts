import type { Context } from "@medusajs/framework/types"
import { MedusaError } from "@medusajs/framework/utils"
import { sql } from "../../../utils/sql"
import type { Member, Role } from "../types"
import type { Permission } from "../utils/permissions"
import { OWNER, readyRole } from "../utils/ready-roles"

const MEMBER = "id, subject_type, subject_id, role_id, scope, department, regions"

type StaffRow = Partial<Omit<Member, "id">> & {
  member_id: string | null
  has_owner: boolean
  role_name: string | null
  role_description: string | null
  role_permissions: Permission[] | null
}

/** The member behind a log-in and whether there is any owner, in one statement. */
export async function readStaff(context: Context, subjectId: string): Promise<StaffRow> {
  const [row] = await sql<StaffRow>(
    context,
    `select m.id as member_id, m.role_id, m.scope, m.department, m.regions, r.name as role_name,
       r.description as role_description, r.permissions as role_permissions,
       exists (select from staff_member o where o.role_id = ? and o.deleted_at is null) as has_owner
     from (values (?::text)) as asked (subject_id)
     left join staff_member m on m.subject_id = asked.subject_id and m.deleted_at is null
     left join staff_role r on r.id = m.role_id and r.deleted_at is null`,
    [OWNER, subjectId],
  )
  return row
}

/** Locks all owners and this member, in id order; the owners' ids and the member. NOT_FOUND without one. */
export async function lockMemberAndOwners(
  context: Context,
  id: string,
): Promise<{ member: Member; owners: string[] }> {
  const rows = await sql<Member>(
    context,
    `select ${MEMBER} from staff_member where (id = ? or role_id = ?) and deleted_at is null order by id for update`,
    [id, OWNER],
  )
  const member = rows.find((row) => row.id === id)
  if (!member) {
    throw new MedusaError(MedusaError.Types.NOT_FOUND, `Member of staff ${id} was not found`)
  }
  return { member, owners: rows.filter(({ role_id }) => role_id === OWNER).map((row) => row.id) }
}

export async function memberOfSubject(context: Context, subjectId: string): Promise<Member | null> {
  const [member] = await sql<Member>(
    context,
    `select ${MEMBER} from staff_member where subject_id = ? and deleted_at is null`,
    [subjectId],
  )
  return member ?? null
}

/** A ready role, or one of the merchant's own, kept from being changed until the transaction ends. */
export async function holdRole(context: Context, id: string): Promise<Role> {
  const ready = readyRole(id)
  if (ready) {
    return ready
  }
  const [role] = await sql<Role>(
    context,
    `select id, name, description, permissions, false as is_ready from staff_role
     where id = ? and deleted_at is null for share`,
    [id],
  )
  if (!role) {
    throw new MedusaError(MedusaError.Types.NOT_FOUND, `Role ${id} (role_id) was not found`)
  }
  return role
}

/** How many members hold a role. */
export async function countHolders(context: Context, roleId: string): Promise<number> {
  const [{ count }] = await sql<{ count: number }>(
    context,
    `select count(*)::int as count from staff_member where role_id = ? and deleted_at is null`,
    [roleId],
  )
  return count
}

/** Locks one of the merchant's own roles for a change. NOT_FOUND when there is none. */
export async function lockRole(context: Context, id: string): Promise<Role> {
  const [role] = await sql<Role>(
    context,
    `select id, name, description, permissions, false as is_ready from staff_role
     where id = ? and deleted_at is null for update`,
    [id],
  )
  if (!role) {
    throw new MedusaError(MedusaError.Types.NOT_FOUND, `Role ${id} was not found`)
  }
  return role
}

/** DUPLICATE_ERROR while another role has the name. Of two who take it at once, the unique index refuses one. */
export async function assertNameIsFree(context: Context, name: string, own: string | null): Promise<void> {
  const [taken] = await sql<{ id: string }>(
    context,
    `select id from staff_role where name = ? and id is distinct from ? and deleted_at is null`,
    [name, own],
  )
  if (taken) {
    throw new MedusaError(
      MedusaError.Types.DUPLICATE_ERROR,
      `name ${name} belongs to role ${taken.id}; a role's name must be unique`,
    )
  }
}
