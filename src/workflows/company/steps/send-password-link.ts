import type { INotificationModuleService } from "@medusajs/framework/types"
import { Modules } from "@medusajs/framework/utils"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"

export const sendPasswordLinkStepId = "send-password-link"

const TEMPLATE = "password-reset"

/** Core's service writes like every service of its kind, and leaves that out of its type. */
type Notifications = INotificationModuleService & {
  updateNotifications(rows: { id: string; data: null }[]): Promise<unknown>
}

/**
 * Sends a buyer the link that sets a new password. Core keeps each message for the terminal to show; of this one the
 * link is taken out, sent or not: while it works, whoever reads it could enter as the buyer.
 */
export const sendPasswordLinkStep = createStep(
  sendPasswordLinkStepId,
  async ({ email, url }: { email: string; url: string }, { container }) => {
    const notifications = container.resolve<Notifications>(Modules.NOTIFICATION)
    try {
      await notifications.createNotifications({
        to: email,
        channel: "email",
        template: TEMPLATE,
        trigger_type: "auth.password_reset",
        data: { url },
      })
    } finally {
      const kept = await notifications.listNotifications(
        { to: email, template: TEMPLATE },
        { select: ["id"] },
      )
      await notifications.updateNotifications(kept.map(({ id }) => ({ id, data: null })))
    }
    return new StepResponse(undefined)
  },
)
