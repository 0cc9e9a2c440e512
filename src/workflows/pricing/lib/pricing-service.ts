import type { MedusaContainer } from "@medusajs/framework/types"
import { Modules } from "@medusajs/framework/utils"
import type PricingModuleService from "../../../modules/pricing/service"

export function pricingService(container: MedusaContainer): PricingModuleService {
  return container.resolve<PricingModuleService>(Modules.PRICING)
}
