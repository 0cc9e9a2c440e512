import { OWNER, readyRole } from "../../modules/staff/utils/ready-roles"
import { newId } from "../../utils/ids"
import type { UnitOfWork } from "../../utils/unit-of-work"
import type { SeededCompany } from "./companies"
import type { Demo, DemoCompany, DemoStaff } from "./demo"
import { insertRows } from "./insert-rows"
import type { Admin } from "./log-ins"

/** The terminal's users with a role each; the sales reps are put in charge of the companies of their regions. */
export async function insertStaff(
  unit: UnitOfWork,
  { staff }: Demo,
  admin: Admin,
  companies: readonly SeededCompany[],
): Promise<void> {
  const rows = staff.map((one) => ({ ...one, user_id: newId("user"), auth_identity_id: newId("authid") }))
  const insert = (table: string, row: (one: (typeof rows)[number]) => Record<string, unknown>) =>
    insertRows(unit, table, rows.map(row))

  await insert("user", ({ user_id, email, first_name, last_name }) => ({
    id: user_id,
    email,
    first_name,
    last_name,
  }))
  await insert("auth_identity", ({ auth_identity_id, user_id }) => ({
    id: auth_identity_id,
    app_metadata: { user_id },
  }))
  await insert("provider_identity", ({ auth_identity_id, email }) => ({
    id: newId("provid"),
    entity_id: email,
    provider: "emailpass",
    auth_identity_id,
    provider_metadata: { password: admin.password_hash },
  }))
  await insertRows(unit, "staff_member", [
    memberRow(admin.user_id, OWNER, null),
    ...rows.map(({ user_id, role_id, department }) => memberRow(user_id, role_id, department)),
  ])
  await assignCompanies(
    unit,
    shareOut(
      companies,
      rows.filter(({ region }) => region),
    ),
  )
}

function memberRow(subject_id: string, role_id: string, department: string | null) {
  const { scope } = readyRole(role_id)!
  return { id: newId("staff"), subject_type: "user", subject_id, role_id, scope, department, regions: [] }
}

type Share<Company, Rep> = { company: Company; rep: Rep }

/** From north to south in equal parts, one for each sales rep; companies of one latitude by code. */
export function shareOut<Company extends Pick<DemoCompany, "code" | "address">, Rep extends DemoStaff>(
  companies: readonly Company[],
  reps: readonly Rep[],
): Share<Company, Rep>[] {
  const southwards = [...companies].sort(
    (a, b) => Number(b.address.latitude) - Number(a.address.latitude) || (a.code < b.code ? -1 : 1),
  )
  return southwards.map((company, index) => ({
    company,
    rep: reps[Math.floor((index * reps.length) / southwards.length)],
  }))
}

async function assignCompanies(
  unit: UnitOfWork,
  shares: readonly Share<SeededCompany, DemoStaff & { user_id: string }>[],
): Promise<void> {
  const rows = shares.map(({ company, rep }) => ({
    id: company.company_id,
    sales_rep_id: rep.user_id,
    region: rep.region,
  }))
  await unit.sql(
    `update company c set sales_rep_id = s.sales_rep_id, region = s.region
     from jsonb_to_recordset(?::jsonb) as s (id text, sales_rep_id text, region text) where c.id = s.id`,
    [JSON.stringify(rows)],
  )
}
