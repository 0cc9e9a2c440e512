import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { companyService } from "../lib/services"
import type { LocatedAddress } from "../types"

export const addAddressStepId = "add-company-address"

/** Adds an address to a company; a new default takes the place of the former one. Answers its id. */
export const addAddressStep = createStep(
  addAddressStepId,
  async (address: { company_id: string } & LocatedAddress, { container }) => {
    const undo = await companyService(container).addAddress(address)
    return new StepResponse(undo.id, undo)
  },
  async (undo, { container }) => {
    if (undo) {
      await companyService(container).restoreAddress(undo)
    }
  },
)
