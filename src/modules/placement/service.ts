import { MedusaService } from "@medusajs/framework/utils"

export default class PlacementModuleService extends MedusaService({}) {}
