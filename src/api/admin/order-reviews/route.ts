import type { MedusaResponse } from "@medusajs/framework/http"
import { readOrderReviews } from "../../../read-models/order-reviews"
import type { StaffRequest } from "../../access/staff-request"
import { visibleCompanyIds } from "../../access/visible-companies"
import type { ListReviewsParams } from "./validators"

/** Orders under review and those that are through, the one that stands where it stands longest first. */
export async function GET(req: StaffRequest<unknown, ListReviewsParams>, res: MedusaResponse) {
  const { limit, offset } = req.validatedQuery
  const company_ids = await visibleCompanyIds(req)
  const { rows, count } = await readOrderReviews(req.scope, { ...req.validatedQuery, company_ids })
  res.json({ order_reviews: rows, count, limit, offset })
}
