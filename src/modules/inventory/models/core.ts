/** Core's models, named one by one: the module loader registers what this folder exports. */
export { InventoryItem, InventoryLevel, ReservationItem } from "@medusajs/inventory/dist/models"
