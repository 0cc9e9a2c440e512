import type { MedusaContainer } from "@medusajs/framework/types"
import { MedusaError } from "@medusajs/framework/utils"
import type CompanyModuleService from "../../../modules/company/service"
import { readSheetDraft, type SheetDraftInFull } from "../../../read-models/sheet-drafts"

/** NOT_FOUND when there is none. */
export async function retrieveSheetDraft(container: MedusaContainer, id: string): Promise<SheetDraftInFull> {
  const draft = await readSheetDraft(container, id)
  if (!draft) {
    throw new MedusaError(MedusaError.Types.NOT_FOUND, `Draft ${id} was not found`)
  }
  return draft
}

/** NOT_FOUND for a company that there is not. */
export async function assertCompany(container: MedusaContainer, id: string): Promise<void> {
  await container.resolve<CompanyModuleService>("company").retrieveCompany(id, { select: ["id"] })
}
