import { PricingModuleService as CorePricingModuleService } from "@medusajs/pricing/dist/services"

export default class PricingModuleService extends CorePricingModuleService {}
