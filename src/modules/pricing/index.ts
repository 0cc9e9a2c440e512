import { Module, Modules } from "@medusajs/framework/utils"
import PricingModuleService from "./service"

export default Module(Modules.PRICING, { service: PricingModuleService })
