import { newId } from "../../../utils/ids"
import type { UnitOfWork } from "../../../utils/unit-of-work"
import type { OrderDraft } from "../types"

/** Core's link rows of an order and ours to the company, in one statement. Link tables belong to no module. */
export async function writeLinks(
  unit: UnitOfWork,
  draft: OrderDraft,
  orderId: string,
  paymentCollectionId: string | null,
): Promise<void> {
  const promotions = draft.promotion_ids.map((promotion_id) => ({ id: newId("orderpromo"), promotion_id }))
  await unit.sql(
    `with link as (select * from jsonb_to_record(?::jsonb) as link(order_id text, payment_collection_id text,
       payment_link_id text, company_id text, company_link_id text, cart_id text, cart_link_id text, promotions jsonb)
     ), payment as (
       insert into order_payment_collection (id, order_id, payment_collection_id)
       select payment_link_id, order_id, payment_collection_id from link where payment_collection_id is not null
     ), company as (
       insert into order_company (id, order_id, company_id)
       select company_link_id, order_id, company_id from link where company_id is not null
     ), cart as (
       insert into order_cart (id, order_id, cart_id)
       select cart_link_id, order_id, cart_id from link where cart_id is not null
     )
     insert into order_promotion (id, order_id, promotion_id)
     select promo.id, link.order_id, promo.promotion_id
     from link, jsonb_to_recordset(link.promotions) as promo(id text, promotion_id text)`,
    [
      JSON.stringify({
        order_id: orderId,
        payment_collection_id: paymentCollectionId,
        payment_link_id: newId("ordpay"),
        company_id: draft.buyer?.company.id ?? null,
        company_link_id: newId("ordcomp"),
        cart_id: draft.cart_id,
        cart_link_id: newId("ordercart"),
        promotions,
      }),
    ],
  )
}
