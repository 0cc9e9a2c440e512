import type { MedusaContainer } from "@medusajs/framework/types"
import { readAcross } from "../utils/sql"

/**
 * Whether the address (in lower case, as core keeps them) is that of a company's member other than `customerId`, and
 * the cart, if one is named, is not that customer's.
 */
export async function isForeignBusinessEmail(
  container: MedusaContainer,
  { email, cart_id, customer_id }: { email: string; cart_id: string | null; customer_id: string | null },
): Promise<boolean> {
  const [{ is_foreign }] = await readAcross<{ is_foreign: boolean }>(
    container,
    `select exists (select from customer c join company_member m on m.customer_id = c.id and m.deleted_at is null
         where c.email = ? and c.deleted_at is null and c.id is distinct from ?)
       and not exists (select from cart where id = ? and customer_id = ?) as is_foreign`,
    [email, customer_id, cart_id, customer_id],
  )
  return is_foreign
}
