import { MedusaService } from "@medusajs/framework/utils"

export default class CommissionModuleService extends MedusaService({}) {}
