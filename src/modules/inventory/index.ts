import { Module, Modules } from "@medusajs/framework/utils"
import InventoryModuleService from "./service"

export default Module(Modules.INVENTORY, { service: InventoryModuleService })
