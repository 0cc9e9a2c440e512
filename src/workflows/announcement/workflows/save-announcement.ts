import { createWorkflow, WorkflowResponse, type WorkflowData } from "@medusajs/framework/workflows-sdk"
import { checkAnnouncementNamesStep } from "../steps/check-announcement-names"
import { saveAnnouncementStep } from "../steps/save-announcement"
import type { AnnouncementToSave } from "../types"

/**
 * Makes an announcement, or replaces all of it; answers its id. INVALID_DATA for goods, a category or customer groups
 * that there are not, NOT_FOUND for an unknown announcement.
 */
export const saveAnnouncementWorkflow = createWorkflow(
  "save-announcement",
  (input: WorkflowData<AnnouncementToSave>) => {
    checkAnnouncementNamesStep(input)
    return new WorkflowResponse(saveAnnouncementStep(input))
  },
)
