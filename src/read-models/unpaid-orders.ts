import type { MedusaContainer } from "@medusajs/framework/types"
import { readAcross } from "../utils/sql"

/** Those of the orders that still stand and for which no provider has authorised or taken anything. */
export async function readUnpaid(container: MedusaContainer, orderIds: string[]): Promise<string[]> {
  const rows = await readAcross<{ id: string }>(
    container,
    `select o.id from "order" o
     where o.id = any(?) and o.canceled_at is null and o.deleted_at is null and not exists (
       select 1 from order_payment_collection l join payment p on p.payment_collection_id = l.payment_collection_id
       where l.order_id = o.id and l.deleted_at is null and p.canceled_at is null and p.deleted_at is null)`,
    [orderIds],
  )
  return rows.map(({ id }) => id)
}
