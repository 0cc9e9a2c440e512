import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { financeService } from "../finance-service"

export const nameHoldsOfOrderStepId = "name-holds-of-order"

/** Puts the holds that core's payment path placed under their order. Placed by our own way it costs one statement. */
export const nameHoldsOfOrderStep = createStep(
  nameHoldsOfOrderStepId,
  async (orderId: string, { container }) => {
    const finance = financeService(container)
    if (await finance.hasUnnamedHolds(orderId)) {
      const query = container.resolve(ContainerRegistrationKeys.QUERY)
      const { data } = await query.graph({
        entity: "order",
        fields: ["id", "currency_code", "total", "tax_total"],
        filters: { id: orderId },
      })
      await finance.nameHoldsOfOrder(data[0])
    }
    return new StepResponse(orderId)
  },
)
