import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { announcementService } from "../announcement-service"
import type { AnnouncementToSave } from "../types"

export const saveAnnouncementStepId = "save-announcement"

/** Makes an announcement, or replaces all of it; answers its id. NOT_FOUND for an unknown one. Nothing follows. */
export const saveAnnouncementStep = createStep(
  saveAnnouncementStepId,
  async (asked: AnnouncementToSave, { container }) => {
    const announcements = announcementService(container)
    const announcement = {
      // Both named: of JSON, core's update keeps what is not.
      texts: { en: asked.texts.en ?? null, zh: asked.texts.zh ?? null },
      product_id: asked.product_id ?? null,
      category_id: asked.category_id ?? null,
      customer_group_ids: asked.customer_group_ids ?? [],
      shown_from: dateOf(asked.shown_from),
      shown_until: dateOf(asked.shown_until),
    }
    if (asked.id === null) {
      const made = await announcements.createAnnouncements(announcement)
      return new StepResponse(made.id)
    }
    await announcements.retrieveAnnouncement(asked.id, { select: ["id"] })
    await announcements.updateAnnouncements({ id: asked.id, ...announcement })
    return new StepResponse(asked.id)
  },
)

function dateOf(time: string | null | undefined): Date | null {
  return time ? new Date(time) : null
}
