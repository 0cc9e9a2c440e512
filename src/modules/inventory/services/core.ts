/** Core's internal service: the module loader registers what this folder exports. */
export { InventoryLevelService } from "@medusajs/inventory/dist/services"
