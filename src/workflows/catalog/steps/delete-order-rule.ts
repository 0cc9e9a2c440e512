import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import type CatalogModuleService from "../../../modules/catalog/service"

export const deleteOrderRuleStepId = "delete-order-rule"

/** Deletes a rule, so that its goods are ordered in whole units again. NOT_FOUND for an unknown id. */
export const deleteOrderRuleStep = createStep(deleteOrderRuleStepId, async (id: string, { container }) => {
  const catalog = container.resolve<CatalogModuleService>("catalog")
  await catalog.retrieveOrderRule(id, { select: ["id"] })
  await catalog.softDeleteOrderRules([id])
  return new StepResponse(id)
})
