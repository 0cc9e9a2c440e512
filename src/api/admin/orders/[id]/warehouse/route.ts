import type { MedusaResponse } from "@medusajs/framework/http"
import { readOrderPlan } from "../../../../../read-models/order-plan"
import { changeWarehouse } from "../../../../../workflows/order/change-warehouse"
import { staffOf, type StaffRequest } from "../../../../access/staff-request"
import type { ChangeWarehouseBody } from "./validators"

/** Lets what is not packed ship from elsewhere, then tells the plan; null for an order that was not placed here. */
export async function POST(req: StaffRequest<ChangeWarehouseBody>, res: MedusaResponse) {
  const { id } = req.params
  const { lines, warehouse_id } = req.validatedBody
  const wish = lines ?? { warehouse_id: warehouse_id! }
  await changeWarehouse(req.scope, { order_id: id, wish, by: staffOf(req).subject_id })
  res.json({ plan: await readOrderPlan(req.scope, id, null) })
}
