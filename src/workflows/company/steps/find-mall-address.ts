import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"

/** Where buyers open the mall: core's `admin.storefrontUrl`; undefined when the app names none. */
export const findMallAddressStep = createStep("find-mall-address", async (_: void, { container }) => {
  const { admin } = container.resolve(ContainerRegistrationKeys.CONFIG_MODULE)
  return new StepResponse(admin?.storefrontUrl)
})
