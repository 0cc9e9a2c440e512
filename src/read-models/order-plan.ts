import type { MedusaContainer } from "@medusajs/framework/types"
import { readAcross } from "../utils/sql"

/**
 * Why an order ships from where it ships: kept at placement, with the order lines that each warehouse got; both follow
 * a change of warehouse.
 */
export type OrderPlan = {
  order_id: string
  company_id: string | null
  source: string
  placed_at: Date
  parcels: unknown
  plan: Record<string, unknown>
}

/** Null: there is no such order, it was not placed here, or it is another company's (`companyId` null: any). */
export async function readOrderPlan(
  container: MedusaContainer,
  orderId: string,
  companyId: string | null,
): Promise<OrderPlan | null> {
  const [plan] = await readAcross<OrderPlan>(
    container,
    `select order_id, company_id, source, created_at as placed_at,
       coalesce(plan->'parcels', answer->'parcels') as parcels, plan - 'parcels' as plan
     from placement where order_id = ? and (?::text is null or company_id = ?) and deleted_at is null`,
    [orderId, companyId, companyId],
  )
  return plan ?? null
}
