import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { companyService } from "../lib/services"

export type RemoveNoteInput = { company_id: string; id: string; author_id: string }

/** Removes one's own note. */
export const removeCompanyNoteStep = createStep(
  "remove-company-note",
  async (input: RemoveNoteInput, { container }) => {
    await companyService(container).removeNote(input)
    return new StepResponse(input.id, input.id)
  },
  async (id, { container }) => {
    if (id) {
      await companyService(container).undoNote(id, false)
    }
  },
)
