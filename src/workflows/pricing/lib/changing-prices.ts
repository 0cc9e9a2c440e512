import type { Context, MedusaContainer } from "@medusajs/framework/types"
import type PricingModuleService from "../../../modules/pricing/service"
import { unitOfWork } from "../../../utils/unit-of-work"
import { pricingService } from "./pricing-service"

/**
 * One transaction of the pricing module in somebody's name, which the history of prices keeps: the id of a user or API
 * key, null for a job.
 */
export async function changingPrices<T>(
  container: MedusaContainer,
  changedBy: string | null | undefined,
  work: (pricing: PricingModuleService, context: Context) => Promise<T>,
): Promise<T> {
  const pricing = pricingService(container)
  return await unitOfWork(container, async (unit) => {
    await unit.sql("select set_config('b2b.changed_by', ?, true)", [changedBy ?? ""])
    return await work(pricing, unit.join(pricing))
  })
}
