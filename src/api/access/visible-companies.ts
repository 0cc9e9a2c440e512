import type { MedusaRequest } from "@medusajs/framework/http"
import type { MedusaContainer } from "@medusajs/framework/types"
import type { Staff } from "../../modules/staff/types"
import { readAcross } from "../../utils/sql"
import { staffOf } from "./staff-request"

/** Ids of the companies that the caller sees, read once per request; null: all. */
export async function visibleCompanyIds(req: MedusaRequest): Promise<string[] | null> {
  const asking = req as MedusaRequest & { visibleCompanyIds?: Promise<string[] | null> }
  asking.visibleCompanyIds ??= companiesInScope(req.scope, staffOf(req))
  return await asking.visibleCompanyIds
}

/** One statement, none for those who see all. */
export async function companiesInScope(container: MedusaContainer, staff: Staff): Promise<string[] | null> {
  if (staff.scope === "all") {
    return null
  }
  const rows = await readAcross<{ id: string }>(
    container,
    `select c.id from company c where c.deleted_at is null and case ?::text
       when 'own' then c.sales_rep_id = ?
       when 'department' then c.sales_rep_id in
         (select m.subject_id from staff_member m where m.department = ? and m.deleted_at is null)
       when 'region' then c.region = any(?::text[]) end`,
    [staff.scope, staff.subject_id, staff.department, staff.regions],
  )
  return rows.map(({ id }) => id)
}

/** Users of the caller's department, who may be put in charge of its customers. */
export async function repsOfDepartment(req: MedusaRequest): Promise<string[]> {
  const { scope, department } = staffOf(req)
  if (scope !== "department") {
    return []
  }
  const rows = await readAcross<{ subject_id: string }>(
    req.scope,
    `select subject_id from staff_member
     where department = ? and subject_type = 'user' and deleted_at is null order by id`,
    [department],
  )
  return rows.map(({ subject_id }) => subject_id)
}
