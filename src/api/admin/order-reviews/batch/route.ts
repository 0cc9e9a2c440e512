import type { MedusaResponse } from "@medusajs/framework/http"
import { MedusaError } from "@medusajs/framework/utils"
import { isRefusal } from "../../../../utils/refusal"
import { actOnReview } from "../../../../workflows/order-review"
import { staffOf, type StaffRequest } from "../../../access/staff-request"
import { visibleCompanyIds } from "../../../access/visible-companies"
import { assertMayAct } from "../may-act"
import type { ReviewBatchBody } from "../validators"

type Asked = ReviewBatchBody["acts"][number]

/** Each act by itself: one that is refused keeps none of the others, and its order's answer says why. */
export async function POST(req: StaffRequest<ReviewBatchBody>, res: MedusaResponse) {
  const results: unknown[] = []
  for (const asked of req.validatedBody.acts) {
    results.push(await outcome(req, asked))
  }
  res.json({ results })
}

async function outcome(req: StaffRequest, { order_id, act, stage, reason }: Asked) {
  const staff = staffOf(req)
  try {
    assertMayAct(staff, { act, stage })
    const { stage: next, state } = await actOnReview(req.scope, {
      ...{ order_id, act, stage, reason: reason ?? null, actor_id: staff.subject_id },
      company_ids: await visibleCompanyIds(req),
    })
    return { order_id, is_done: true, stage: next, state }
  } catch (error) {
    if (!(error instanceof MedusaError)) {
      throw error
    }
    const { type, message } = error
    const refusal = isRefusal(error) ? { code: error.code, details: error.details } : {}
    return { order_id, is_done: false, error: { type, message, ...refusal } }
  }
}
