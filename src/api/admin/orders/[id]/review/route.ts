import type { MedusaResponse } from "@medusajs/framework/http"
import { MedusaError } from "@medusajs/framework/utils"
import { readOrderReview } from "../../../../../read-models/order-reviews"
import { actOnReview } from "../../../../../workflows/order-review"
import { staffOf, type StaffRequest } from "../../../../access/staff-request"
import { visibleCompanyIds } from "../../../../access/visible-companies"
import { assertMayAct } from "../../../order-reviews/may-act"
import type { ReviewActBody } from "../../../order-reviews/validators"

/** Where an order stands and what was done to it; `review` is null where nothing was decided about it. */
export async function GET(req: StaffRequest, res: MedusaResponse) {
  res.json(await reviewOf(req))
}

/** One act by whoever is logged in, then the same as GET. */
export async function POST(req: StaffRequest<ReviewActBody>, res: MedusaResponse) {
  const { act, stage, reason } = req.validatedBody
  const staff = staffOf(req)
  assertMayAct(staff, { act, stage })
  await actOnReview(req.scope, {
    ...{ order_id: req.params.id, act, stage, reason: reason ?? null, actor_id: staff.subject_id },
    company_ids: await visibleCompanyIds(req),
  })
  res.json(await reviewOf(req))
}

async function reviewOf(req: StaffRequest) {
  const review = await readOrderReview(req.scope, req.params.id, await visibleCompanyIds(req))
  if (!review) {
    throw new MedusaError(MedusaError.Types.NOT_FOUND, `Order ${req.params.id} was not found`)
  }
  return review
}
