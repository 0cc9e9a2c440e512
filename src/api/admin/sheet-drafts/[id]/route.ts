import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { MedusaError } from "@medusajs/framework/utils"
import type SheetDraftModuleService from "../../../../modules/sheet-draft/service"
import { staffOf } from "../../../access/staff-request"
import { retrieveSheetDraft } from "../helpers"
import type { SheetDraftBody } from "../validators"

export async function GET(req: AuthenticatedMedusaRequest, res: MedusaResponse) {
  res.json({ sheet_draft: await retrieveSheetDraft(req.scope, req.params.id) })
}

/** Writes the sheet anew; it stays the same company's. */
export async function POST(req: AuthenticatedMedusaRequest<SheetDraftBody>, res: MedusaResponse) {
  const { id } = req.params
  const { company_id, sheet } = req.validatedBody
  const draft = await retrieveSheetDraft(req.scope, id)
  if (draft.company.id !== company_id) {
    throw new MedusaError(
      MedusaError.Types.INVALID_DATA,
      `company_id: draft ${id} is of company ${draft.company.id}, not of ${company_id}`,
    )
  }
  await req.scope
    .resolve<SheetDraftModuleService>("sheet_draft")
    .updateSheetDrafts({ id, sheet, subject_id: staffOf(req).subject_id })
  res.json({ sheet_draft: await retrieveSheetDraft(req.scope, id) })
}

/** Nothing happens where it is gone already: whoever places a sheet clears it away. */
export async function DELETE(req: AuthenticatedMedusaRequest, res: MedusaResponse) {
  const { id } = req.params
  await req.scope.resolve<SheetDraftModuleService>("sheet_draft").deleteSheetDrafts(id)
  res.json({ id, object: "sheet_draft", deleted: true })
}
