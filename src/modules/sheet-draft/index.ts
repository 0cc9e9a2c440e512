import { Module } from "@medusajs/framework/utils"
import SheetDraftModuleService from "./service"

export const SHEET_DRAFT_MODULE = "sheet_draft"

export default Module(SHEET_DRAFT_MODULE, { service: SheetDraftModuleService })
