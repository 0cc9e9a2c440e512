import { createWorkflow, WorkflowResponse, type WorkflowData } from "@medusajs/framework/workflows-sdk"
import { removeCompanyNoteStep, type RemoveNoteInput } from "../steps/remove-note"

/** Removes one's own note. NOT_FOUND in another company, FORBIDDEN for somebody else's. */
export const removeCompanyNoteWorkflow = createWorkflow(
  "remove-company-note",
  (input: WorkflowData<RemoveNoteInput>) => new WorkflowResponse(removeCompanyNoteStep(input)),
)
