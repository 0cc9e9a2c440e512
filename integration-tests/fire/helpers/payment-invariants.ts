import { PLACED, ROUNDING } from "./order-invariants"

/** Each placed order with the payment collection that it is linked to, if there is one. */
const PAID = `${PLACED} p
  left join order_payment_collection l on l.order_id = p.order_id and l.deleted_at is null
  left join payment_collection k on k.id = l.payment_collection_id and k.deleted_at is null`

const isAlmost = (amount: string) => `abs(${amount} - p.total) <= ${ROUNDING}`

export const PAYMENT: Record<string, string> = {
  "an order has its payment collection": `select p.order_id, p.total, k.amount from ${PAID}
    where p.version = 1 and p.total > 0 and (k.id is null or not ${isAlmost("k.amount")})`,

  "an order on account has its hold and payment": `select p.order_id, p.total, k.status from ${PAID}
    where p.version = 1 and p.payment = 'credit' and p.total > 0 and not exists (
      select from hold h join payment m on m.data->>'hold_id' = h.id
      join payment_session s on s.id = m.payment_session_id and s.status = 'authorized'
      where h.reference = p.order_id and h.amount = p.total and h.status <> 'voided' and h.deleted_at is null
        and m.payment_collection_id = k.id and m.amount = p.total and m.canceled_at is null
        and k.authorized_amount = p.total)`,

  "an order paid by a session has its payment": `select p.order_id, p.total, k.status from ${PAID}
    where p.payment = 'authorized' and p.total > 0 and not exists (
      select from payment m where m.payment_collection_id = k.id and m.canceled_at is null and m.deleted_at is null
        and ${isAlmost("m.amount")})`,

  "an order is paid once": `select p.order_id, p.total, sum(m.amount) as paid from ${PAID}
    join payment m on m.payment_collection_id = k.id and m.canceled_at is null and m.deleted_at is null
    where p.version = 1 group by p.order_id, p.total having sum(m.amount) > p.total + ${ROUNDING}`,

  "an order to be paid online says until when": `select p.order_id from ${PAID}
    where starts_with(p.payment, 'pp_') and p.payment_due_at is null and not exists (
      select from payment m where m.payment_collection_id = k.id and m.canceled_at is null)`,

  "a hold has its order": `select h.id, h.reference, h.amount from hold h
    left join "order" o on o.id = h.reference where o.id is null and h.status = 'pending' and h.deleted_at is null`,

  "a payment collection has its order or cart": `select k.id, k.amount from payment_collection k
    where k.deleted_at is null
      and not exists (select from order_payment_collection l where l.payment_collection_id = k.id)
      and not exists (select from cart_payment_collection l where l.payment_collection_id = k.id)`,

  // What a provider authorised for a cart stays with it until it is completed.
  "a payment has its order": `select m.id, m.provider_id, m.amount from payment m
    where m.canceled_at is null and m.deleted_at is null
      and not exists (select from order_payment_collection l where l.payment_collection_id = m.payment_collection_id)
      and not exists (select from cart_payment_collection l join cart c on c.id = l.cart_id and c.completed_at is null
        where l.payment_collection_id = m.payment_collection_id and m.provider_id <> 'pp_credit_credit')`,

  "credit used and held is within the limit": `select id, company_id, balance, held, credit_limit from account
    where kind = 'receivable' and balance + held > coalesce(credit_limit, 0) and deleted_at is null`,

  "a promotion was used as often as orders have it": `
    with used as (
      select a.promotion_id, i.order_id from order_line_item_adjustment a join order_item i using (item_id)
      union select a.promotion_id, s.order_id
      from order_shipping_method_adjustment a join order_shipping s using (shipping_method_id)
    )
    select p.id, p.code, p.used, count(u.order_id) as orders from promotion p left join used u on u.promotion_id = p.id
    where p."limit" is not null and p.deleted_at is null group by p.id having p.used <> count(u.order_id)`,

  "a budget spent what orders were discounted": `
    with spent as (
      select promotion_id, amount from order_line_item_adjustment
      union all select promotion_id, amount from order_shipping_method_adjustment
    )
    select b.id, b.used, sum(s.amount) as discounts from promotion_campaign_budget b
    join promotion p on p.campaign_id = b.campaign_id left join spent s on s.promotion_id = p.id
    where b.type = 'spend' group by b.id having coalesce(b.used, 0) <> coalesce(sum(s.amount), 0)`,

  "an order is linked to its promotions": `
    select distinct i.order_id, a.promotion_id from order_line_item_adjustment a join order_item i using (item_id)
    where a.promotion_id is not null and not exists (select from order_promotion l
      where l.order_id = i.order_id and l.promotion_id = a.promotion_id and l.deleted_at is null)`,
}
