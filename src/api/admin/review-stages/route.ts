import type { MedusaResponse } from "@medusajs/framework/http"
import { staffOf, type StaffRequest } from "../../access/staff-request"
import { reviewsOf, settingOf, stagesAnswer } from "./helpers"
import type { SaveStagesBody } from "./validators"

export async function GET(req: StaffRequest, res: MedusaResponse) {
  res.json({ stages: await stagesAnswer(req.scope) })
}

/** Sets the stages that are named and leaves the others. Orders that were decided about stay as they are. */
export async function POST(req: StaffRequest<SaveStagesBody>, res: MedusaResponse) {
  const settings = req.validatedBody.stages.map(settingOf)
  await reviewsOf(req.scope).setStages(settings, staffOf(req).subject_id)
  res.json({ stages: await stagesAnswer(req.scope) })
}
