import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import type SheetDraftModuleService from "../../../modules/sheet-draft/service"
import { readSheetDrafts } from "../../../read-models/sheet-drafts"
import { staffOf } from "../../access/staff-request"
import { visibleCompanyIds } from "../../access/visible-companies"
import { assertCompany, retrieveSheetDraft } from "./helpers"
import type { SheetDraftBody } from "./validators"

/** Order sheets that were left for later, the newest first. */
export async function GET(req: AuthenticatedMedusaRequest, res: MedusaResponse) {
  res.json({ sheet_drafts: await readSheetDrafts(req.scope, await visibleCompanyIds(req)) })
}

export async function POST(req: AuthenticatedMedusaRequest<SheetDraftBody>, res: MedusaResponse) {
  await assertCompany(req.scope, req.validatedBody.company_id)
  const { id } = await req.scope
    .resolve<SheetDraftModuleService>("sheet_draft")
    .createSheetDrafts({ ...req.validatedBody, subject_id: staffOf(req).subject_id })
  res.status(201).json({ sheet_draft: await retrieveSheetDraft(req.scope, id) })
}
