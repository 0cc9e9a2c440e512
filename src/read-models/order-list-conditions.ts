import type { ReviewState, Stage } from "../modules/order-review/types"
import type { SqlValue } from "../utils/sql"
import type { OrderPaymentStatus, OrderSource, OrderStage, OrderWork } from "./order-kinds"
import {
  IS_CANCELED,
  IS_CLOSED,
  IS_OWN_ITEM,
  owed,
  PAYMENT_STATUS,
  PLACEMENT,
  PROGRESS,
  REVIEW,
  STAGE,
  SUMMARY,
} from "./order-state"

export type OrderListFilters = {
  /** Those whose orders the caller may see; null: all, and those of customers without a company. */
  company_ids: readonly string[] | null
  /** Number, part of code, name or initials of the company, part of the buyer's number, or beginning of a SKU. */
  q?: string
  source?: readonly OrderSource[]
  stage?: readonly OrderStage[]
  payment_status?: readonly OrderPaymentStatus[]
  review_stage?: readonly Stage[]
  review_state?: readonly ReviewState[]
  waits_for?: OrderWork
  warehouse_id?: readonly string[]
  sales_rep_id?: readonly string[]
  company_id?: readonly string[]
  currency_code?: string
  /** From … (inclusive) to … (exclusive). */
  placed_from?: Date
  placed_to?: Date
}

export type Condition = { text: string; params: readonly SqlValue[] }

/** What an open order waits for, by its `REVIEW` and its `PROGRESS`. Nothing is packed before its review is over. */
export const OPEN_WAITS = {
  order_review: "v.state = 'waiting' and v.stage = 'order'",
  finance_review: "v.state = 'waiting' and v.stage = 'finance'",
  outbound_review: "v.state = 'waiting' and v.stage = 'outbound'",
  resubmission: "v.state = 'returned'",
  packing: "i.to_pack and coalesce(v.state, 'through') = 'through'",
  shipping: "i.to_ship",
  receipt: "i.to_receive",
} as const satisfies Partial<Record<OrderWork, string>>

/** What an order waits for, as conditions on `"order" o`. */
export const WAITS = {
  ...mapped(OPEN_WAITS, (waits) => `not ${IS_CLOSED} and ${isSo(waits, REVIEW, PROGRESS)}`),
  overdue: `not ${IS_CANCELED} and exists (select from receivable r where r.order_id = o.id
    and r.settled_amount < r.amount and r.due_at < now() and r.deleted_at is null)`,
  return: `exists (select from "return" t where t.order_id = o.id and t.deleted_at is null
    and t.status in ('requested', 'partially_received'))`,
} satisfies Record<OrderWork, string>

export const IS_LISTED = "o.deleted_at is null and not o.is_draft_order"

/** Whether the caller may see `"order" o`. */
export function isVisible(companyIds: readonly string[] | null): Condition[] {
  return companyIds ? [ofCompanies(companyIds)] : []
}

/**
 * The filters as alternatives: an order is meant that fulfils all conditions of one of them. Each is sought by itself,
 * because Postgres uses no index for an "or" over several tables; by which filter, the one that leaves fewest tells.
 */
export function alternativesOf(filters: OrderListFilters): Condition[][] {
  const given = conditionsOf(filters)
  const [choice, ...more] = [
    paymentsOf(filters.payment_status),
    wordsOf(filters.q),
    warehousesOf(filters.warehouse_id),
  ].filter(({ length }) => length)
  return choice ? choice.map((one) => [...given, one, ...more.map(anyOf)]) : [given]
}

function anyOf(conditions: Condition[]): Condition {
  return {
    text: `(${conditions.map(({ text }) => text).join(" or ")})`,
    params: conditions.flatMap(({ params }) => params),
  }
}

function conditionsOf(filters: OrderListFilters): Condition[] {
  const { company_ids, source, stage, waits_for, sales_rep_id, company_id } = filters
  const { review_stage, review_state, currency_code, placed_from, placed_to } = filters
  return [
    { text: IS_LISTED, params: [] },
    ...isVisible(company_ids),
    ...(source ? [isFrom(source)] : []),
    ...(stage ? [isAt(stage)] : []),
    ...(review_stage ? [isReviewed("v.stage = any(?::text[])", review_stage)] : []),
    ...(review_state ? [isReviewed("v.state = any(?::text[])", review_state)] : []),
    ...(waits_for ? [{ text: WAITS[waits_for], params: [] }] : []),
    ...(sales_rep_id ? [ofCompany("c.sales_rep_id = any(?::text[])", sales_rep_id)] : []),
    ...(company_id ? [ofCompanies(company_id)] : []),
    ...(currency_code ? [{ text: "o.currency_code = ?", params: [currency_code] }] : []),
    ...(placed_from ? [{ text: "o.created_at >= ?", params: [placed_from] }] : []),
    ...(placed_to ? [{ text: "o.created_at < ?", params: [placed_to] }] : []),
  ]
}

function ofCompanies(ids: readonly string[]): Condition {
  return {
    text: `exists (select from order_company l
      where l.order_id = o.id and l.deleted_at is null and l.company_id = any(?::text[]))`,
    params: [ids],
  }
}

function ofCompany(text: string, ...params: SqlValue[]): Condition {
  return {
    text: `exists (select from order_company l join company c on c.id = l.company_id
      where l.order_id = o.id and l.deleted_at is null and ${text})`,
    params,
  }
}

function isReviewed(text: string, ...params: SqlValue[]): Condition {
  return {
    text: `not ${IS_CANCELED} and exists (select from order_review v
      where v.order_id = o.id and v.stages <> '{}' and v.deleted_at is null and ${text})`,
    params,
  }
}

function isFrom(sources: readonly OrderSource[]): Condition {
  const placed = "select from placement p where p.order_id = o.id and p.deleted_at is null"
  const named = sources.filter((source) => source !== "other")
  const isNamed = `exists (${placed} and p.source = any(?::text[]))`
  const isOther = `not exists (${placed})`
  if (named.length === sources.length) {
    return { text: isNamed, params: [named] }
  }
  return named.length
    ? { text: `(${isNamed} or ${isOther})`, params: [named] }
    : { text: isOther, params: [] }
}

/** Closed orders are many, open ones few: what is open is sought among those alone. */
function isAt(stages: readonly OrderStage[]): Condition {
  const open = stages.filter((stage) => stage !== "canceled" && stage !== "completed")
  const isAmong = [
    ...(stages.includes("canceled") ? [IS_CANCELED] : []),
    ...(stages.includes("completed") ? [`(${IS_CLOSED} and not ${IS_CANCELED})`] : []),
    ...(open.length
      ? [`(not ${IS_CLOSED} and ${isSo("stage.stage = any(?::text[])", PROGRESS, STAGE)})`]
      : []),
  ]
  return { text: `(${isAmong.join(" or ")})`, params: open.length ? [open] : [] }
}

const OWES = `exists (select from receivable r
  where r.order_id = o.id and r.settled_amount < r.amount and r.deleted_at is null)`
const IS_PENDING = `exists (select from order_summary s
  where s.order_id = o.id and s.deleted_at is null and (s.totals->>'pending_difference')::numeric > 0)`

/** What is paid is most of all; for the others there is something that few orders have. */
function paymentsOf(statuses: readonly OrderPaymentStatus[] = []): Condition[] {
  const among = (hint: string, meant: readonly OrderPaymentStatus[]): Condition[] => {
    const asked = statuses.filter((status) => meant.includes(status))
    const status = isSo(`${PAYMENT_STATUS} = any(?::text[])`, PLACEMENT, SUMMARY, owed())
    return asked.length ? [{ text: `${hint} and ${status}`, params: [asked] }] : []
  }
  return statuses.includes("paid")
    ? among("true", statuses)
    : [
        ...(statuses.includes("canceled") ? [{ text: IS_CANCELED, params: [] }] : []),
        ...among(OWES, ["overdue", "due"]),
        ...among(IS_PENDING, ["on_account", "unpaid"]),
      ]
}

const LARGEST_NUMBER = 2_147_483_647

function wordsOf(q: string | undefined): Condition[] {
  if (q === undefined) {
    return []
  }
  const beginning = `${q.replace(/[\\%_]/g, "\\$&")}%`
  const part = `%${beginning}`
  const number = /^\d{1,10}$/.test(q) ? Number(q) : Infinity
  return [
    ...(number <= LARGEST_NUMBER ? [{ text: "o.display_id = ?", params: [number] }] : []),
    ofCompany("(c.code ilike ? or c.name ilike ? or c.initials ilike ?)", part, part, part),
    {
      text: `exists (select from placement p
        where p.order_id = o.id and p.deleted_at is null and p.po_number ilike ?)`,
      params: [part],
    },
    {
      text: `o.metadata->>'po_number' ilike ? and not exists (select from placement p
        where p.order_id = o.id and p.deleted_at is null and p.po_number is not null)`,
      params: [part],
    },
    {
      text: `exists (select from order_item item join order_line_item li on li.id = item.item_id
        where ${IS_OWN_ITEM} and lower(li.variant_sku) like lower(?))`,
      params: [beginning],
    },
  ]
}

/** Where its lines lie, and whence anything of it was sent. */
function warehousesOf(ids: readonly string[] | undefined): Condition[] {
  return ids
    ? [
        {
          text: `exists (select from order_item item join order_line_item li on li.id = item.item_id
            where ${IS_OWN_ITEM} and li.metadata->>'location_id' = any(?::text[]))`,
          params: [ids],
        },
        {
          text: `exists (select from order_fulfillment l join fulfillment f on f.id = l.fulfillment_id
            where l.order_id = o.id and l.deleted_at is null and f.location_id = any(?::text[])
              and f.canceled_at is null and f.deleted_at is null)`,
          params: [ids],
        },
      ]
    : []
}

function mapped<Name extends string>(of: Record<Name, string>, change: (value: string) => string) {
  return Object.fromEntries(
    Object.entries<string>(of).map(([name, value]) => [name, change(value)]),
  ) as Record<Name, string>
}

/** Whether a condition holds on what these pieces of `order-state.ts` tell of `"order" o`. */
function isSo(condition: string, ...joins: string[]): string {
  return `exists (select from (values (1)) one ${joins.join("\n")} where ${condition})`
}
