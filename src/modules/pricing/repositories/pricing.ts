import { PricingRepository as CorePricingRepository } from "@medusajs/pricing/dist/repositories"

export class PricingRepository extends CorePricingRepository {}
