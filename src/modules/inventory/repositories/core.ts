/** Core's repository: the module loader registers what this folder exports. */
export { InventoryLevelRepository } from "@medusajs/inventory/dist/repositories"
