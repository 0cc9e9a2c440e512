import type { MedusaContainer } from "@medusajs/framework/types"
import { readAcross } from "../utils/sql"

/** The customer groups that decide what a customer sees; nobody in particular is in none. */
export async function readCustomerGroupIds(
  container: MedusaContainer,
  customerId: string | null | undefined,
): Promise<string[]> {
  if (!customerId) {
    return []
  }
  const rows = await readAcross<{ customer_group_id: string }>(
    container,
    "select customer_group_id from customer_group_customer where customer_id = ? and deleted_at is null",
    [customerId],
  )
  return rows.map((row) => row.customer_group_id)
}
