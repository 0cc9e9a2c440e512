import type { MedusaContainer } from "@medusajs/framework/types"
import type { CompanyStatus } from "../modules/company/types"
import { readAcross } from "../utils/sql"

/** Amounts are exact decimals in the company's own currency; available = limit − used − held. */
export type CompanyCredit = { limit: string; used: string; held: string; available: string }

/** A company as the terminal lists it. */
export type ListedCompany = {
  id: string
  code: string
  name: string
  tax_id: string | null
  status: CompanyStatus
  currency_code: string
  payment_terms_days: number
  contact_name: string | null
  email: string | null
  phone: string | null
  created_at: Date
  tier: { id: string; code: string; name: string }
  sales_rep_id: string | null
  /** The user of that id; null without one, and where the user was deleted. */
  sales_rep: { id: string; name: string } | null
  region: string | null
  customer_group_id: string
  metadata: Record<string, unknown> | null
  updated_at: Date
  /** Null when none was granted. */
  credit: CompanyCredit | null
  /** Of those that were not cancelled. */
  last_order: { id: string; display_id: number; placed_at: Date } | null
  /** What is owed beyond its due date, and since when; null when nothing is. */
  overdue: { amount: string; since: Date } | null
}

/** What stands beside `order_id` and `overdue_amount` is null where they are. */
type Row = Omit<ListedCompany, "last_order" | "overdue"> & {
  order_id: string | null
  display_id: number
  placed_at: Date
  overdue_amount: string | null
  overdue_since: Date
}

export const COMPANY_SORTS = [
  "code",
  "name",
  "status",
  "created_at",
  "last_order_at",
  "used_credit",
  "overdue",
] as const
export type CompanySort = (typeof COMPANY_SORTS)[number]

export type CompanyListQuestion = {
  /** Those that the caller may see; null: all. */
  company_ids: readonly string[] | null
  /** Words that all stand in code, name, its pinyin initials, tax id, e-mail address or phone. */
  q?: string
  status?: readonly CompanyStatus[]
  tier_id?: readonly string[]
  sales_rep_id?: readonly string[]
  region?: readonly string[]
  currency_code?: string
  is_overdue?: boolean
  /** Whether it waits for its approval. */
  has_application?: boolean
  sort: CompanySort
  descending: boolean
  limit: number
  offset: number
}

type Param = string | number | readonly string[]
type Condition = { text: string; params: Param[] }

const OPEN = "r.settled_amount < r.amount and r.due_at < now() and r.deleted_at is null"

/** What a sort needs beside the company's own row: only then is it read for all companies. */
const SORTED_BY: Record<CompanySort, { key: string; from: string }> = {
  code: { key: "c.code", from: "" },
  name: { key: "c.name", from: "" },
  status: { key: "c.status", from: "" },
  created_at: { key: "c.created_at", from: "" },
  last_order_at: {
    key: "s.placed_at",
    from: `left join (
      select l.company_id, max(o.created_at) as placed_at
      from order_company l join "order" o on o.id = l.order_id
      where o.deleted_at is null and not o.is_draft_order and o.status <> 'canceled' and l.deleted_at is null
      group by l.company_id) s on s.company_id = c.id`,
  },
  used_credit: {
    key: "s.balance",
    from: `left join account s on s.company_id = c.id and s.kind = 'receivable' and s.currency_code = c.currency_code
      and s.deleted_at is null`,
  },
  overdue: {
    key: "s.amount",
    from: `left join (
      select r.company_id, r.currency_code, sum(r.amount - r.settled_amount) as amount from receivable r where ${OPEN}
      group by r.company_id, r.currency_code) s on s.company_id = c.id and s.currency_code = c.currency_code`,
  },
}

const PAGE = (conditions: string, { key, from }: { key: string; from: string }, order: "asc" | "desc") => `
  with page as materialized (
    select c.id, row_number() over (order by ${key} ${order} nulls last, c.id) as position
    from company c ${from}
    where ${conditions}
    order by position limit ? offset ?
  )
  select c.id, c.code, c.name, c.tax_id, c.status, c.currency_code, c.payment_terms_days, c.contact_name, c.email,
    c.phone, c.created_at, c.sales_rep_id, c.region, c.customer_group_id, c.metadata, c.updated_at,
    jsonb_build_object('id', t.id, 'code', t.code, 'name', t.name) as tier,
    case when u.id is not null then jsonb_build_object('id', u.id,
      'name', coalesce(nullif(concat_ws(' ', u.first_name, u.last_name), ''), u.email)) end as sales_rep,
    case when a.credit_limit is not null then jsonb_build_object(
      'limit', trim_scale(a.credit_limit)::text, 'used', trim_scale(a.balance)::text,
      'held', trim_scale(a.held)::text,
      'available', trim_scale(a.credit_limit - a.balance - a.held)::text) end as credit,
    o.id as order_id, o.display_id, o.created_at as placed_at, r.amount as overdue_amount, r.since as overdue_since
  from page
  join company c on c.id = page.id
  join tier t on t.id = c.tier_id
  left join "user" u on u.id = c.sales_rep_id and u.deleted_at is null
  left join account a on a.company_id = c.id and a.kind = 'receivable' and a.currency_code = c.currency_code
    and a.deleted_at is null
  left join lateral (
    select o.id, o.display_id, o.created_at
    from order_company l join "order" o on o.id = l.order_id
    where l.company_id = c.id and l.deleted_at is null and o.deleted_at is null and not o.is_draft_order
      and o.status <> 'canceled'
    order by o.created_at desc, o.id desc limit 1
  ) o on true
  left join lateral (
    select trim_scale(sum(r.amount - r.settled_amount))::text as amount, min(r.due_at) as since
    from receivable r where r.company_id = c.id and r.currency_code = c.currency_code and ${OPEN}
  ) r on true
  order by page.position`

/** A page of companies and how many there are in all: two statements, whatever the page. */
export async function readCompanyList(
  container: MedusaContainer,
  question: CompanyListQuestion,
): Promise<{ companies: ListedCompany[]; count: number }> {
  const { text, params } = conditionsOf(question)
  const { sort, descending, limit, offset } = question
  const page = PAGE(text, SORTED_BY[sort], descending ? "desc" : "asc")
  const [companies, [{ count }]] = await Promise.all([
    readAcross<Row>(container, page, [...params, limit, offset]),
    readAcross<{ count: number }>(
      container,
      `select count(*)::int as count from company c where ${text}`,
      params,
    ),
  ])
  return { companies: companies.map(listed), count }
}

function listed({
  order_id,
  display_id,
  placed_at,
  overdue_amount,
  overdue_since,
  ...company
}: Row): ListedCompany {
  return {
    ...company,
    last_order: order_id ? { id: order_id, display_id, placed_at } : null,
    overdue: overdue_amount ? { amount: overdue_amount, since: overdue_since } : null,
  }
}

function conditionsOf(question: CompanyListQuestion): Condition {
  const conditions: Condition[] = [{ text: "c.deleted_at is null", params: [] }]
  const among = (column: string, values: readonly string[] | null | undefined) => {
    if (values) {
      conditions.push({ text: `${column} = any(?::text[])`, params: [values] })
    }
  }
  const only = (text: string, isWanted: boolean | undefined) => {
    if (isWanted !== undefined) {
      conditions.push({ text: isWanted ? text : `not ${text}`, params: [] })
    }
  }
  among("c.id", question.company_ids)
  among("c.status", question.status)
  among("c.tier_id", question.tier_id)
  among("c.sales_rep_id", question.sales_rep_id)
  among("c.region", question.region)
  among("c.currency_code", question.currency_code === undefined ? undefined : [question.currency_code])
  only(
    `exists (select from receivable r where r.company_id = c.id and r.currency_code = c.currency_code and ${OPEN})`,
    question.is_overdue,
  )
  only("(c.status = 'pending')", question.has_application)
  if (question.q !== undefined) {
    // A line each, so that no word is found across two of them.
    conditions.push({
      text: `lower(concat_ws(E'\\n', c.code, c.name, c.initials, c.tax_id, c.email, c.phone)) like all (?::text[])`,
      params: [patternsOf(question.q)],
    })
  }
  return {
    text: conditions.map((condition) => condition.text).join(" and "),
    params: conditions.flatMap((condition) => condition.params),
  }
}

function patternsOf(q: string): string[] {
  const words = q.trim().toLowerCase().split(/\s+/)
  return words.map((word) => `%${word.replace(/[\\%_]/g, "\\$&")}%`)
}
