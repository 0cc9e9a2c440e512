import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import type { NewNote } from "../../../modules/company/types"
import { companyService } from "../lib/services"

/** Adds a note to a company. NOT_FOUND for a company that does not exist. */
export const addCompanyNoteStep = createStep(
  "add-company-note",
  async (input: NewNote, { container }) => {
    const note = await companyService(container).addNote(input)
    return new StepResponse(note, note.id)
  },
  async (id, { container }) => {
    if (id) {
      await companyService(container).undoNote(id, true)
    }
  },
)
