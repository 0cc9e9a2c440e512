import { MedusaService } from "@medusajs/framework/utils"

export default class FinanceModuleService extends MedusaService({}) {}
