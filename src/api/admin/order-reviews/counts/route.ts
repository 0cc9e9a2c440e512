import type { MedusaResponse } from "@medusajs/framework/http"
import { countWaitingReviews } from "../../../../read-models/order-reviews"
import type { StaffRequest } from "../../../access/staff-request"
import { visibleCompanyIds } from "../../../access/visible-companies"

/** How many orders wait in each stage. */
export async function GET(req: StaffRequest, res: MedusaResponse) {
  res.json({ waiting: await countWaitingReviews(req.scope, await visibleCompanyIds(req)) })
}
