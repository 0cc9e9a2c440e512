import type { MedusaContainer } from "@medusajs/framework/types"
import type { DataScope, SubjectType } from "../modules/staff/types"
import { readyRole } from "../modules/staff/utils/ready-roles"
import { readAcross } from "../utils/sql"
import { readPage } from "./page"

/** A log-in of the terminal, user or secret API key, with its rights; `member_id` is null without any. */
export type StaffListRow = {
  subject_type: SubjectType
  subject_id: string
  name: string
  email: string | null
  member_id: string | null
  role: { id: string; name: string; is_ready: boolean } | null
  scope: DataScope | null
  department: string | null
  regions: string[]
  created_at: Date
}

type Row = Omit<StaffListRow, "role"> & { role_id: string | null; role_name: string | null }

const LOG_INS = `(
  select 'user' as subject_type, u.id as subject_id, u.email, u.created_at,
    coalesce(nullif(concat_ws(' ', u.first_name, u.last_name), ''), u.email) as name
  from "user" u where u.deleted_at is null
  union all
  select 'api-key', k.id, null, k.created_at, k.title from api_key k
  where k.type = 'secret' and k.deleted_at is null and (k.revoked_at is null or k.revoked_at > now())
) s
left join staff_member m on m.subject_id = s.subject_id and m.deleted_at is null
left join staff_role r on r.id = m.role_id and r.deleted_at is null`

const COLUMNS = `s.*, m.id as member_id, m.role_id, r.name as role_name, m.scope, m.department,
  coalesce(m.regions, '{}') as regions`

export type StaffQuestion = {
  /** Part of a name or e-mail address. */
  q?: string
  role_id?: string
  /** Those with rights, or those without. */
  is_member?: boolean
  limit: number
  offset: number
}

/** Log-ins by name: two statements, whatever the page. */
export async function readStaffList(
  container: MedusaContainer,
  { q, role_id, is_member, ...page }: StaffQuestion,
) {
  const pattern = q ? `%${q.replace(/[\\%_]/g, "\\$&")}%` : null
  const { rows, count } = await readPage<Row>(
    container,
    {
      columns: COLUMNS,
      from: `from ${LOG_INS}
        where (?::text is null or s.name ilike ? or s.email ilike ?) and (?::text is null or m.role_id = ?)
          and (?::boolean is null or (m.id is not null) = ?)`,
      order: "lower(s.name), s.subject_id",
      params: [
        pattern,
        pattern,
        pattern,
        role_id ?? null,
        role_id ?? null,
        is_member ?? null,
        is_member ?? null,
      ],
    },
    page,
  )
  return { rows: rows.map(fromRow), count }
}

/** One log-in by its member's id; null when there is none. */
export async function readStaffMember(container: MedusaContainer, id: string): Promise<StaffListRow | null> {
  const [row] = await readAcross<Row>(container, `select ${COLUMNS} from ${LOG_INS} where m.id = ?`, [id])
  return row ? fromRow(row) : null
}

/** Whether there is such a log-in. */
export async function isLogIn(container: MedusaContainer, type: SubjectType, id: string): Promise<boolean> {
  const rows = await readAcross(
    container,
    `select 1 from ${LOG_INS} where s.subject_type = ? and s.subject_id = ?`,
    [type, id],
  )
  return rows.length > 0
}

export type StaffName = { id: string; name: string; role_id: string | null; department: string | null }

/** Users by name, for whoever puts them in charge of something. One statement. */
export async function readStaffNames(container: MedusaContainer): Promise<StaffName[]> {
  return await readAcross<StaffName>(
    container,
    `select s.subject_id as id, s.name, m.role_id, m.department from ${LOG_INS}
     where s.subject_type = 'user' order by lower(s.name), s.subject_id limit 1000`,
  )
}

function fromRow({ role_id, role_name, ...row }: Row): StaffListRow {
  const ready = role_id ? readyRole(role_id) : undefined
  const name = ready?.name ?? role_name
  return { ...row, role: role_id && name ? { id: role_id, name, is_ready: !!ready } : null }
}
