import { InventoryModuleService as CoreInventoryModuleService } from "@medusajs/inventory/dist/services"

export default class InventoryModuleService extends CoreInventoryModuleService {}
