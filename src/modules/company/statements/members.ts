import type { Context } from "@medusajs/framework/types"
import { MedusaError } from "@medusajs/framework/utils"
import { newId } from "../../../utils/ids"
import { decimalText, rawAmount, type RawAmount } from "../../../utils/money"
import { Refusal } from "../../../utils/refusal"
import { sql } from "../../../utils/sql"
import type { Member, MemberState, NewMember } from "../types"
import { sayingDuplicates } from "./duplicates"

const LIMITS = ["limit_per_order", "limit_per_day", "limit_per_week", "limit_per_month"] as const
const LIMIT_COLUMNS = LIMITS.flatMap((limit) => [limit, `raw_${limit}`])

/** One active membership per customer: the index decides, whoever comes first. */
const ONE_COMPANY = { IDX_company_member_customer_id_unique: alreadyAMember }

export async function insertMembers(context: Context, members: readonly NewMember[]): Promise<string[]> {
  const rows = members.map(({ company_id, customer_id, role, ...limits }) => ({
    id: newId("cmem"),
    company_id,
    customer_id,
    role,
    ...limitColumns(limits),
  }))
  await sayingDuplicates(ONE_COMPANY, () =>
    sql(
      context,
      `insert into company_member (id, company_id, customer_id, role, ${LIMIT_COLUMNS.join(", ")})
       select id, company_id, customer_id, role, ${LIMIT_COLUMNS.join(", ")}
       from jsonb_to_recordset(?::jsonb) as new (id text, company_id text, customer_id text, role text,
         ${LIMITS.map((limit) => `${limit} numeric, raw_${limit} jsonb`).join(", ")})`,
      [JSON.stringify(rows)],
    ),
  )
  return rows.map(({ id }) => id)
}

export async function membersOf(context: Context, companyId: string): Promise<Member[]> {
  return await sql<Member>(
    context,
    `select id, company_id, customer_id, role, status, ${LIMITS.join(", ")}
     from company_member where company_id = ? and deleted_at is null order by created_at, id`,
    [companyId],
  )
}

export async function setMemberState(context: Context, id: string, state: MemberState): Promise<void> {
  const columns = { role: state.role, status: state.status, ...limitColumns(state) }
  await sayingDuplicates(ONE_COMPANY, () =>
    sql(
      context,
      `update company_member set ${Object.keys(columns)
        .map((column) => `${column} = ?`)
        .join(", ")}, updated_at = now() where id = ?`,
      [...Object.values(columns), id],
    ),
  )
}

export async function markMembersDeleted(
  context: Context,
  ids: readonly string[],
  isDeleted: boolean,
): Promise<void> {
  await sayingDuplicates(ONE_COMPANY, () =>
    sql(
      context,
      `update company_member set deleted_at = ${isDeleted ? "now()" : "null"}, updated_at = now()
       where id = any(?::text[])`,
      [ids],
    ),
  )
}

/** For the compensation of their addition alone. */
export async function eraseMembers(context: Context, ids: readonly string[]): Promise<void> {
  await sql(context, `delete from company_member where id = any(?::text[])`, [ids])
}

export function findMember(members: readonly Member[], companyId: string, memberId: string): Member {
  const member = members.find(({ id }) => id === memberId)
  if (!member) {
    throw new MedusaError(
      MedusaError.Types.NOT_FOUND,
      `Company member ${memberId} was not found in company ${companyId}`,
    )
  }
  return member
}

function limitColumns(limits: Partial<MemberState>): Record<string, string | RawAmount | null> {
  return Object.fromEntries(
    LIMITS.flatMap((limit) => {
      const value = limits[limit] ?? null
      return [
        [limit, value === null ? null : decimalText(value)],
        [`raw_${limit}`, value === null ? null : rawAmount(value)],
      ]
    }),
  )
}

function alreadyAMember(customerId: string): Refusal {
  return new Refusal(
    "ALREADY_A_MEMBER",
    `Customer ${customerId} is an active member of a company already; a customer can be one of one company only`,
    { customer_id: customerId },
  )
}
