import type { MedusaContainer } from "@medusajs/framework/types"
import { readAcross } from "../utils/sql"

/** The order that an id belongs to: its own, or that of a return, claim, exchange, payment or payment collection. */
export async function orderOf(container: MedusaContainer, id: string): Promise<string | null> {
  const [row] = await readAcross<{ id: string }>(
    container,
    `select id from "order" where id = :id
     union all select order_id from "return" where id = :id
     union all select order_id from order_claim where id = :id
     union all select order_id from order_exchange where id = :id
     union all select l.order_id from payment p
       join order_payment_collection l on l.payment_collection_id = p.payment_collection_id and l.deleted_at is null
       where p.id = :id
     union all select order_id from order_payment_collection where payment_collection_id = :id and deleted_at is null`.replaceAll(
      ":id",
      "?",
    ),
    Array<string>(6).fill(id),
  )
  return row?.id ?? null
}
