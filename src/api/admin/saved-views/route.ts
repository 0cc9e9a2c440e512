import type { MedusaResponse } from "@medusajs/framework/http"
import type SavedViewModuleService from "../../../modules/saved-view/service"
import { staffOf, type StaffRequest } from "../../access/staff-request"
import type { ListSavedViewsParams, SaveViewBody } from "./validators"

/** The views that whoever asks has saved of a page. */
export async function GET(req: StaffRequest<unknown, ListSavedViewsParams>, res: MedusaResponse) {
  const { subject_id } = staffOf(req)
  const views = req.scope.resolve<SavedViewModuleService>("saved_view")
  res.json({ saved_views: await views.viewsOf({ subject_id, page: req.validatedQuery.page }) })
}

/** Saves a view under its name, in place of the one that had it. */
export async function POST(req: StaffRequest<SaveViewBody>, res: MedusaResponse) {
  const { subject_id } = staffOf(req)
  const { page, ...view } = req.validatedBody
  const views = req.scope.resolve<SavedViewModuleService>("saved_view")
  res.json({ saved_view: await views.saveView({ subject_id, page }, view) })
}
