import { MedusaService } from "@medusajs/framework/utils"

export default class CompanyModuleService extends MedusaService({}) {}
