import type { MedusaContainer } from "@medusajs/framework/types"
import type { ReviewState, Stage } from "../modules/order-review/types"
import { readPlanned, type SqlValue } from "../utils/sql"
import type { OrderPaymentStatus, OrderSource, OrderStage, OrderWork } from "./order-kinds"
import { alternativesOf, WAITS, type Condition, type OrderListFilters } from "./order-list-conditions"
import {
  IS_CANCELED,
  IS_OWN_ITEM,
  LINE_COUNT,
  owed,
  PAYMENT_STATUS,
  PLACE,
  PLACEMENT,
  PO_NUMBER,
  PROGRESS,
  REVIEW,
  STAGE,
  SUMMARY,
  TOTAL,
  type OrderPlace,
} from "./order-state"

/** An order as the terminal lists it. Amounts are exact decimal texts in its currency. */
export type ListedOrder = {
  id: string
  display_id: number
  placed_at: Date
  /** Null for an order of a customer without a company. */
  company: { id: string; code: string; name: string } | null
  /** Of the customer whose order it is. */
  email: string | null
  /** The company's; `name` is null where the user was deleted. */
  sales_rep: { id: string; name: string | null } | null
  source: OrderSource
  po_number: string | null
  currency_code: string
  total: string
  lines: number
  stage: OrderStage
  payment: {
    /** "credit", "offline" or the id of a payment provider; null where nothing says. */
    method: string | null
    status: OrderPaymentStatus
    /** What the company still owes on its account for this order, and by when. */
    owed: string
    due_at: Date | null
  }
  /** Null where no stage applied, or it is cancelled; `stage` is null when it is through, `reason` unless it was returned. */
  review: { stage: Stage | null; state: ReviewState; reason: string | null } | null
  /** Where it ships from, by name. */
  warehouses: { id: string; name: string }[]
  waits_for: OrderWork[]
}

type Row = Omit<ListedOrder, "payment"> & {
  place: string
  payment_method: string | null
  payment_status: OrderPaymentStatus
  owed: string
  due_at: Date | null
}

/** Beyond this, orders are not counted. */
export const COUNTED_ORDERS = 1000

const FULFILMENTS = `order_fulfillment l join fulfillment f on f.id = l.fulfillment_id
  where l.order_id = o.id and l.deleted_at is null and f.canceled_at is null and f.deleted_at is null`

const WAITING = Object.entries(WAITS).map(([work, waits]) => `case when ${waits} then '${work}' end`)

const LISTED = `select o.id, o.display_id, o.created_at as placed_at, ${PLACE} as place,
  case when c.id is not null then jsonb_build_object('id', c.id, 'code', c.code, 'name', c.name) end as company,
  o.email,
  case when c.sales_rep_id is not null then jsonb_build_object('id', c.sales_rep_id,
    'name', coalesce(nullif(concat_ws(' ', u.first_name, u.last_name), ''), u.email)) end as sales_rep,
  coalesce(p.source, 'other') as source, ${PO_NUMBER} as po_number, o.currency_code, ${TOTAL} as total,
  ${LINE_COUNT} as lines, stage.stage,
  p.answer->>'payment' as payment_method, ${PAYMENT_STATUS} as payment_status,
  trim_scale(coalesce(r.owed, 0))::text as owed, r.due_at,
  case when v.id is not null and not ${IS_CANCELED} then jsonb_build_object('stage', v.stage, 'state', v.state, 'reason', v.reason) end
    as review,
  w.warehouses, array_remove(array[${WAITING.join(", ")}], null) as waits_for
from page
join "order" o on o.id = page.id
left join order_company of_company on of_company.order_id = o.id and of_company.deleted_at is null
left join company c on c.id = of_company.company_id
left join "user" u on u.id = c.sales_rep_id and u.deleted_at is null
${PLACEMENT}
${SUMMARY}
${PROGRESS}
${STAGE}
${owed()}
${REVIEW}
cross join lateral (
  select coalesce(jsonb_agg(jsonb_build_object('id', w.id, 'name', w.name) order by w.name, w.id), '[]') as warehouses
  from stock_location w where w.id in (
    select li.metadata->>'location_id' from order_item item join order_line_item li on li.id = item.item_id
    where ${IS_OWN_ITEM}
    union all select f.location_id from ${FULFILMENTS})
) w
order by o.created_at desc, o.id desc`

/** Orders that the filters mean, the newest first, from `after` on, and where each stands in the list: one statement. */
export async function readOrderList(
  container: MedusaContainer,
  filters: OrderListFilters,
  { after, limit }: { after: OrderPlace | null; limit: number },
): Promise<{ order: ListedOrder; place: OrderPlace }[]> {
  const found = union(alternativesOf(filters), (conditions) => ({
    text: `(select o.id, o.created_at from "order" o where ${textOf([...conditions, ...behind(after)])}
      order by o.created_at desc, o.id desc limit ?)`,
    params: [...paramsOf([...conditions, ...behind(after)]), limit],
  }))
  const rows = await readPlanned<Row>(
    container,
    `with page as materialized (
      select id from (${found.text}) found order by created_at desc, id desc limit ?
    ) ${LISTED}`,
    [...found.params, limit],
  )
  return rows.map(({ place, payment_method, payment_status, owed, due_at, ...order }) => ({
    order: { ...order, payment: { method: payment_method, status: payment_status, owed, due_at } },
    place: { placed_at: place, id: order.id },
  }))
}

/** All orders that the filters mean, the newest first. */
export async function* streamOrderList(
  container: MedusaContainer,
  filters: OrderListFilters,
  batchSize = 1000,
): AsyncGenerator<ListedOrder[]> {
  let after: OrderPlace | null = null
  do {
    const rows = await readOrderList(container, filters, { after, limit: batchSize })
    yield rows.map(({ order }) => order)
    after = rows.length === batchSize ? rows[rows.length - 1].place : null
  } while (after)
}

/** How many orders the filters mean, exact up to `most`: one statement. */
export async function countOrderList(
  container: MedusaContainer,
  filters: OrderListFilters,
  most = COUNTED_ORDERS,
): Promise<{ count: number; is_exact: boolean }> {
  const found = union(alternativesOf(filters), (conditions) => ({
    text: `(select o.id from "order" o where ${textOf(conditions)} limit ?)`,
    params: [...paramsOf(conditions), most + 1],
  }))
  const [{ count }] = await readPlanned<{ count: number }>(
    container,
    `select count(*)::int as count from (select id from (${found.text}) found limit ?) counted`,
    [...found.params, most + 1],
  )
  return { count: Math.min(count, most), is_exact: count <= most }
}

function union(alternatives: Condition[][], select: (conditions: Condition[]) => Condition): Condition {
  const parts = alternatives.map(select)
  return { text: parts.map(({ text }) => text).join(" union "), params: paramsOf(parts) }
}

function behind(after: OrderPlace | null): Condition[] {
  return after
    ? [
        {
          text: "(o.created_at, o.id) < (to_timestamp(0) + ?::bigint * interval '1 microsecond', ?)",
          params: [after.placed_at, after.id],
        },
      ]
    : []
}

const textOf = (conditions: readonly Condition[]) => conditions.map(({ text }) => text).join(" and ")
const paramsOf = (conditions: readonly Condition[]): SqlValue[] => conditions.flatMap(({ params }) => params)
