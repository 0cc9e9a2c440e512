import type { MedusaResponse } from "@medusajs/framework/http"
import type SavedViewModuleService from "../../../../modules/saved-view/service"
import { staffOf, type StaffRequest } from "../../../access/staff-request"

export async function DELETE(req: StaffRequest, res: MedusaResponse) {
  const { id } = req.params
  await req.scope.resolve<SavedViewModuleService>("saved_view").deleteView(staffOf(req).subject_id, id)
  res.json({ id, object: "saved_view", deleted: true })
}
