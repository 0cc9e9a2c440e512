import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { readCompanyNotes } from "../../../../../read-models/company-notes"
import { addCompanyNoteWorkflow } from "../../../../../workflows/company"
import { retrieveCompany } from "../../helpers"
import type { AddNoteBody, ListNotesParams } from "../../validators"

/** The newest first. */
export async function GET(req: AuthenticatedMedusaRequest<unknown, ListNotesParams>, res: MedusaResponse) {
  const { id: company_id } = await retrieveCompany(req.scope, req.params.id, ["id"])
  const asked = { company_id, reader_id: req.auth_context.actor_id }
  const { rows: notes, count } = await readCompanyNotes(req.scope, asked, req.validatedQuery)
  res.json({ notes, count, ...req.validatedQuery })
}

export async function POST(req: AuthenticatedMedusaRequest<AddNoteBody>, res: MedusaResponse) {
  const author_id = req.auth_context.actor_id
  const { result } = await addCompanyNoteWorkflow(req.scope).run({
    input: { ...req.validatedBody, company_id: req.params.id, author_id },
  })
  const { id, text, created_at } = result
  res.json({ note: { id, text, created_at, author_id } })
}
