import { Module, Modules } from "@medusajs/framework/utils"
import OrderModuleService from "./service"
import { takePartsOfUnits } from "./utils/parts-of-units"

takePartsOfUnits()

export default Module(Modules.ORDER, { service: OrderModuleService })
