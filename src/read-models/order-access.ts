import type { MedusaContainer } from "@medusajs/framework/types"
import type { MemberRole } from "../modules/company/types"
import { readAcross } from "../utils/sql"

/** An order by its own id, or by that of one of its payment collections. */
export type OrderReference = { order_id: string | null; payment_collection_id: string | null }

export type OrderAccess = {
  /** Whether it is a company's order, or one of a company's member. */
  is_business: boolean
  is_own: boolean
  /** The customer's role in that company, while they are an active member of it. */
  role: MemberRole | null
}

/** What an order, if there is one, is to a customer; null is who is not logged in. */
export async function readOrderAccess(
  container: MedusaContainer,
  { order_id, payment_collection_id }: OrderReference,
  customerId: string | null,
): Promise<OrderAccess> {
  const [access] = await readAcross<OrderAccess>(
    container,
    `with asked as (
       select o.id, o.customer_id from "order" o where o.id = ? or o.id in (
         select l.order_id from order_payment_collection l where l.payment_collection_id = ? and l.deleted_at is null)
     ), companies as (
       select l.company_id from asked join order_company l on l.order_id = asked.id and l.deleted_at is null
       union select m.company_id from asked
         join company_member m on m.customer_id = asked.customer_id and m.deleted_at is null
     )
     select exists (select from companies) as is_business,
       exists (select from asked where customer_id = ?) as is_own,
       (select m.role from company_member m join companies using (company_id)
         where m.customer_id = ? and m.status = 'active' and m.deleted_at is null limit 1) as role`,
    [order_id, payment_collection_id, customerId, customerId],
  )
  return access
}
