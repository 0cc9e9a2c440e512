import { MedusaService } from "@medusajs/framework/utils"
import SheetDraft from "./models/sheet-draft"

export default class SheetDraftModuleService extends MedusaService({ SheetDraft }) {}
