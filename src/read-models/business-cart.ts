import type { MedusaContainer } from "@medusajs/framework/types"
import { readAcross } from "../utils/sql"

/** A cart by its own id, or by that of its payment collection. */
export type CartReference = { cart_id: string | null; payment_collection_id: string | null }

/** The cart's customer where they are a member of a company; null for any other cart, and for none. */
export async function readBusinessCustomer(
  container: MedusaContainer,
  { cart_id, payment_collection_id }: CartReference,
): Promise<string | null> {
  const [cart] = await readAcross<{ customer_id: string }>(
    container,
    `select c.customer_id from cart c
     where (c.id = ? or c.id in (select l.cart_id from cart_payment_collection l
         where l.payment_collection_id = ? and l.deleted_at is null))
       and exists (select from company_member m where m.customer_id = c.customer_id and m.deleted_at is null)`,
    [cart_id, payment_collection_id],
  )
  return cart?.customer_id ?? null
}
