import type { MedusaContainer } from "@medusajs/framework/types"
import { readAcross } from "../utils/sql"

/** What one distributor earns on an order, less what was taken back, of one state. Exact decimal texts. */
export type OrderCommission = {
  distributor_id: string
  /** The distributor's company, else the customer. */
  name: string | null
  level: number
  status: "frozen" | "available" | "paid" | "reversed"
  currency_code: string
  amount: string
  /** The first day on which something of it can be paid out; null while the order is not complete. */
  available_at: Date | null
}

/** By level, beneficiary and state. One statement. */
export async function readOrderCommission(
  container: MedusaContainer,
  orderId: string,
): Promise<OrderCommission[]> {
  return await readAcross<OrderCommission>(
    container,
    `select e.distributor_id, e.level, e.status, e.currency_code, trim_scale(sum(e.amount))::text as amount,
       min(e.available_at) as available_at,
       max(coalesce(c.name, nullif(concat_ws(' ', p.first_name, p.last_name), ''), p.email)) as name
     from commission_entry e
     join distributor d on d.id = e.distributor_id
     left join company c on c.id = d.company_id
     left join customer p on p.id = d.customer_id
     where e.order_id = ? and e.deleted_at is null
     group by e.level, e.distributor_id, e.status, e.currency_code
     order by e.level, e.distributor_id, e.status`,
    [orderId],
  )
}
