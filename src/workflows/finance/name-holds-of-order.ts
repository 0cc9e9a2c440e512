import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { financeService } from "./finance-service"

/** Puts the holds that core's payment path placed under their order. Placed by our own way it costs one statement. */
export async function nameHoldsOfOrder(container: MedusaContainer, orderId: string): Promise<void> {
  const finance = financeService(container)
  if (!(await finance.hasUnnamedHolds(orderId))) {
    return
  }
  const query = container.resolve(ContainerRegistrationKeys.QUERY)
  const { data } = await query.graph({
    entity: "order",
    fields: ["id", "currency_code", "total", "tax_total"],
    filters: { id: orderId },
  })
  await finance.nameHoldsOfOrder(data[0])
}
