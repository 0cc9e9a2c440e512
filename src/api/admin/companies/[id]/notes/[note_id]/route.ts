import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { removeCompanyNoteWorkflow } from "../../../../../../workflows/company"

/** One's own alone: 403 for somebody else's. */
export async function DELETE(req: AuthenticatedMedusaRequest, res: MedusaResponse) {
  const { id: company_id, note_id: id } = req.params
  await removeCompanyNoteWorkflow(req.scope).run({
    input: { company_id, id, author_id: req.auth_context.actor_id },
  })
  res.json({ id, object: "company_note", deleted: true })
}
