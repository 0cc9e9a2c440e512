import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import type { ListReader, PurchaseListLine } from "../../../modules/company/types"
import { companyService } from "../lib/services"

export const savePurchaseListStepId = "save-purchase-list"

export type SavePurchaseListInput = ListReader & {
  /** Null makes a new list, which needs a name and lines. */
  id: string | null
  name?: string
  /** All of them, in their order. */
  lines?: PurchaseListLine[]
  /** For all members of the company, or for the member alone. */
  is_shared?: boolean
}

/** What the model's `json` takes. */
type Lines = Record<string, unknown>

/** `before` is null for a new list. */
type Undo = { id: string; before: { name: string; lines: Lines; member_id: string | null } | null }

/** Makes a purchase list, or changes it; answers its id. NOT_FOUND for one that the member does not see. */
export const savePurchaseListStep = createStep(
  savePurchaseListStepId,
  async ({ company_id, member_id, id, name, lines, is_shared }: SavePurchaseListInput, { container }) => {
    const companies = companyService(container)
    const change = {
      ...(name !== undefined && { name }),
      ...(lines && { lines: lines as object as Lines }),
      ...(is_shared !== undefined && { member_id: is_shared ? null : member_id }),
    }
    if (id === null) {
      const made = await companies.createPurchaseLists({ company_id, ...change })
      const undo: Undo = { id: made.id, before: null }
      return new StepResponse(made.id, undo)
    }
    const before = await companies.purchaseListOf({ company_id, member_id }, id)
    await companies.updatePurchaseLists({ id, ...change })
    const undo: Undo = {
      id,
      before: {
        name: before.name,
        lines: before.lines as object as Lines,
        member_id: before.is_shared ? null : member_id,
      },
    }
    return new StepResponse(id, undo)
  },
  async (undo, { container }) => {
    const companies = companyService(container)
    if (undo?.before) {
      await companies.updatePurchaseLists({ id: undo.id, ...undo.before })
    } else if (undo) {
      await companies.deletePurchaseLists(undo.id)
    }
  },
)
