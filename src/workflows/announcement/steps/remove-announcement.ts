import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { announcementService } from "../announcement-service"

export const removeAnnouncementStepId = "remove-announcement"

/** Nobody sees it any more. NOT_FOUND for an unknown one. */
export const removeAnnouncementStep = createStep(
  removeAnnouncementStepId,
  async (id: string, { container }) => {
    const announcements = announcementService(container)
    await announcements.retrieveAnnouncement(id, { select: ["id"] })
    await announcements.softDeleteAnnouncements([id])
    return new StepResponse(id)
  },
)
