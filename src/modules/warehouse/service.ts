import { MedusaService } from "@medusajs/framework/utils"

export default class WarehouseModuleService extends MedusaService({}) {}
