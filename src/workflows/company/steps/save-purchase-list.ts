import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import type { PurchaseListLine } from "../../../modules/company/types"
import { companyService } from "../lib/services"

export const savePurchaseListStepId = "save-purchase-list"

export type SavePurchaseListInput = {
  company_id: string
  /** Null makes a new list, which needs a name and lines. */
  id: string | null
  name?: string
  /** All of them, in their order. */
  lines?: PurchaseListLine[]
}

/** What the model's `json` takes. */
type Lines = Record<string, unknown>

/** `before` is null for a new list. */
type Undo = { id: string; before: { name: string; lines: Lines } | null }

/** Makes a purchase list, or changes its name or lines; answers its id. NOT_FOUND for another company's. */
export const savePurchaseListStep = createStep(
  savePurchaseListStepId,
  async ({ company_id, id, name, lines }: SavePurchaseListInput, { container }) => {
    const companies = companyService(container)
    const change = { ...(name !== undefined && { name }), ...(lines && { lines: lines as object as Lines }) }
    if (id === null) {
      const made = await companies.createPurchaseLists({ company_id, ...change })
      const undo: Undo = { id: made.id, before: null }
      return new StepResponse(made.id, undo)
    }
    const before = await companies.purchaseListOf(company_id, id)
    await companies.updatePurchaseLists({ id, ...change })
    const undo: Undo = { id, before: { name: before.name, lines: before.lines as object as Lines } }
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
