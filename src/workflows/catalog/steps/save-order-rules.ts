import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import type CatalogModuleService from "../../../modules/catalog/service"
import type { OrderRule } from "../../../modules/catalog/types"

export const saveOrderRulesStepId = "save-order-rules"

/** Saves rules in one transaction, see `saveOrderRules`; answers the variant ids. Nothing follows that could fail. */
export const saveOrderRulesStep = createStep(
  saveOrderRulesStepId,
  async (rules: OrderRule[], { container }) => {
    const catalog = container.resolve<CatalogModuleService>("catalog")
    await catalog.saveOrderRules(rules)
    return new StepResponse(rules.map(({ variant_id }) => variant_id))
  },
)
