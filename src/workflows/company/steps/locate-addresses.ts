import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { locate } from "../lib/locate"
import type { LocatedAddress, NewAddress } from "../types"

export const locateAddressesStepId = "locate-company-addresses"

/** Gives addresses their coordinates: those that were given are kept, else the gazetteer's, else unknown. */
export const locateAddressesStep = createStep(
  locateAddressesStepId,
  async (addresses: NewAddress[], { container }) => {
    const coordinates = await locate(container, addresses)
    const located = addresses.map((address, index): LocatedAddress => ({
      ...inFull(address),
      ...coordinates[index],
    }))
    return new StepResponse(located)
  },
)

function inFull({ address_2, city, province, postal_code, ...address }: NewAddress) {
  return {
    ...address,
    country_code: address.country_code.toLowerCase(),
    address_2: address_2 ?? null,
    city: city ?? null,
    province: province ?? null,
    postal_code: postal_code ?? null,
  }
}
