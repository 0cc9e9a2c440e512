import { createWorkflow, transform, type WorkflowData } from "@medusajs/framework/workflows-sdk"
import { mallLink } from "../lib/mall-link"
import { findMallAddressStep } from "../steps/find-mall-address"
import { sendPasswordLinkStep } from "../steps/send-password-link"

export type SendPasswordResetInput = { email: string; token: string }

/** Sends a buyer the link under which they set a new password; core lets it work once, for 15 minutes. */
export const sendPasswordResetWorkflow = createWorkflow(
  "send-password-reset",
  (input: WorkflowData<SendPasswordResetInput>) => {
    const address = findMallAddressStep()
    const message = transform({ input, address }, ({ input: { email, token }, address }) => ({
      email,
      url: mallLink(address, "/reset-password", { token, email }),
    }))
    sendPasswordLinkStep(message)
  },
)
