import { MedusaService } from "@medusajs/framework/utils"

export default class CatalogModuleService extends MedusaService({}) {}
