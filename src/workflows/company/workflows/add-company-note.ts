import { createWorkflow, WorkflowResponse, type WorkflowData } from "@medusajs/framework/workflows-sdk"
import type { NewNote } from "../../../modules/company/types"
import { addCompanyNoteStep } from "../steps/add-note"

/** Adds a note to a company; answers it. */
export const addCompanyNoteWorkflow = createWorkflow(
  "add-company-note",
  (input: WorkflowData<NewNote>) => new WorkflowResponse(addCompanyNoteStep(input)),
)
