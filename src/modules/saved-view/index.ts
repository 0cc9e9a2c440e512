import { Module } from "@medusajs/framework/utils"
import SavedViewModuleService from "./service"

export const SAVED_VIEW_MODULE = "saved_view"

export default Module(SAVED_VIEW_MODULE, { service: SavedViewModuleService })
