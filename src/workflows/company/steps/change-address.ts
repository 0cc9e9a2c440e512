import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import type { AddressDetails } from "../../../modules/company/types"
import { companyService } from "../lib/services"

export const changeAddressStepId = "change-company-address"

export type ChangeAddressInput = {
  company_id: string
  address_id: string
  /** Null removes the address. */
  change: Partial<AddressDetails> | null
}

/** Changes or removes an address of a company. NOT_FOUND for another company's. */
export const changeAddressStep = createStep(
  changeAddressStepId,
  async ({ company_id, address_id, change }: ChangeAddressInput, { container }) => {
    const undo = await companyService(container).changeAddress(company_id, address_id, change)
    return new StepResponse(address_id, undo)
  },
  async (undo, { container }) => {
    if (undo) {
      await companyService(container).restoreAddress(undo)
    }
  },
)
