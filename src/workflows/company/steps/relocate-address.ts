import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import type { AddressDetails } from "../../../modules/company/types"
import { givenCoordinates, mustLocate } from "../../../modules/company/utils/coordinates"
import { locate } from "../lib/locate"
import { companyService } from "../lib/services"
import type { NewAddress } from "../types"

export const relocateAddressStepId = "relocate-company-address"

export type AddressChange = { company_id: string; address_id: string } & Partial<NewAddress>

/** Completes the change of an address with the coordinates that it brings about. NOT_FOUND for another company's. */
export const relocateAddressStep = createStep(
  relocateAddressStepId,
  async (input: AddressChange, { container }) => {
    const { company_id, address_id, latitude, longitude, ...change } = input
    const before = await companyService(container).addressOf(company_id, address_id)
    const given = { latitude, longitude }
    const details: Partial<AddressDetails> = {
      ...change,
      ...(change.country_code ? { country_code: change.country_code.toLowerCase() } : {}),
    }
    if (givenCoordinates(given) || mustLocate(before, { ...details, ...given })) {
      const [coordinates] = await locate(container, [{ ...before, ...details, ...given }])
      Object.assign(details, coordinates)
    }
    return new StepResponse(details)
  },
)
