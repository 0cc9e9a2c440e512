import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import type CatalogModuleService from "../../../modules/catalog/service"
import type { NewVisibility } from "../types"

export const setVisibilityStepId = "set-visibility"

/** Sets who sees goods or a category in one transaction, see `setVisibility`. Nothing follows that could fail. */
export const setVisibilityStep = createStep(
  setVisibilityStepId,
  async ({ subject, customer_group_ids }: NewVisibility, { container }) => {
    const catalog = container.resolve<CatalogModuleService>("catalog")
    await catalog.setVisibility(subject, customer_group_ids)
    return new StepResponse(void 0)
  },
)
