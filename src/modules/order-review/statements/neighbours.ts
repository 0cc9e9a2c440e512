import type { Context } from "@medusajs/framework/types"
import { sql } from "../../../utils/sql"
import type { OrderToReview, ReviewState, ReviewTerms, Stage } from "../types"
import { reviewTerms } from "./terms"

/*
 * All that order review reads of other modules' tables, on the connection that they share: the guard of shipping is
 * asked by core's fulfilment, which knows of no other module.
 */

/** An order edit that was confirmed after the order's version `version`. */
const editedSince = (version: string) => `
  select from order_change c where c.order_id = o.id and c.change_type = 'edit' and c.status = 'confirmed'
    and c.version > ${version} and c.deleted_at is null`

/** Of the order now; `total` is not rounded yet. */
export type OrderNow = OrderToReview & {
  order_version: number
  is_canceled: boolean
  terms: ReviewTerms
  /** Since `version` an edit was confirmed; one that changed lines. */
  is_edited: boolean
  has_other_lines: boolean
  /** Who confirmed the last one. */
  edited_by: string | null
}

/** What decides about an order at this moment; undefined when there is no such order. One statement. */
export async function orderNow(
  context: Context,
  orderId: string,
  version: number,
): Promise<OrderNow | undefined> {
  const [order] = await sql<OrderNow>(
    context,
    `with asked as (select ?::text as id, ?::int as version)
     select o.id as order_id, l.company_id, o.currency_code, o.version as order_version,
       (o.status = 'canceled' or o.canceled_at is not null) as is_canceled,
       coalesce(s.totals->'raw_current_order_total'->>'value', s.totals->>'current_order_total', '0') as total,
       coalesce(p.answer->>'payment' = 'credit', exists (
         select from order_payment_collection opc
         join payment pay on pay.payment_collection_id = opc.payment_collection_id and pay.deleted_at is null
         where opc.order_id = o.id and opc.deleted_at is null and pay.provider_id = 'pp_credit_credit')) as on_credit,
       ${reviewTerms("l.company_id", "o.currency_code")} as terms,
       exists (${editedSince("asked.version")}) as is_edited,
       exists (${editedSince("asked.version")} and exists (select from order_change_action a
         where a.order_change_id = c.id and a.action in ('ITEM_ADD', 'ITEM_UPDATE', 'ITEM_REMOVE')
           and a.deleted_at is null)) as has_other_lines,
       (select c.confirmed_by from order_change c where c.order_id = o.id and c.change_type = 'edit'
         and c.status = 'confirmed' and c.deleted_at is null order by c.version desc limit 1) as edited_by
     from asked join "order" o on o.id = asked.id and o.deleted_at is null
     left join order_company l on l.order_id = o.id and l.deleted_at is null
     left join placement p on p.order_id = o.id and p.deleted_at is null
     left join order_summary s on s.order_id = o.id and s.version = o.version and s.deleted_at is null`,
    [orderId, version],
  )
  return order
}

/** What is about to be packed: whole orders by name, or order lines. */
export type ToPack = { order_ids: readonly string[]; line_ids: readonly string[] }

export type Gate = {
  order_id: string
  display_id: number
  stage: Stage | null
  state: ReviewState | null
  reason: string | null
  /** Nothing decided about the order as it is now: it has no review, or was edited since. */
  is_undecided: boolean
}

/** Where the orders stand of which something is about to be packed. One statement. */
export async function gates(context: Context, { order_ids, line_ids }: ToPack): Promise<Gate[]> {
  return await sql<Gate>(
    context,
    `with asked as (
       select unnest(?::text[]) as id union select i.order_id from order_item i where i.item_id = any(?::text[])
         and i.deleted_at is null
     ) select o.id as order_id, o.display_id, r.stage, r.state, r.reason,
         case when r.id is null then exists (
             select from review_stage rs where rs.mode <> 'off' and rs.deleted_at is null)
           else exists (${editedSince("r.order_version")}) end as is_undecided
       from asked join "order" o on o.id = asked.id and o.deleted_at is null
       left join order_review r on r.order_id = o.id and r.deleted_at is null
       order by o.id`,
    [order_ids, line_ids],
  )
}
