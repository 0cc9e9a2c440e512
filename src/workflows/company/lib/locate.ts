import type { MedusaContainer } from "@medusajs/framework/types"
import type { PlaceCoordinates } from "../../../modules/company/types"
import { givenCoordinates } from "../../../modules/company/utils/coordinates"
import type { NewAddress } from "../types"

type Found = { latitude: number | null; longitude: number | null }
type Gazetteer = { locateAll(addresses: NewAddress[]): Promise<Found[]> }

/**
 * Coordinates of addresses, in their order: as given, else those of the nearest place that the gazetteer knows, else
 * unknown. The gazetteer is asked once for all.
 */
export async function locate(
  container: MedusaContainer,
  addresses: NewAddress[],
): Promise<PlaceCoordinates[]> {
  const asked = addresses.filter((address) => !givenCoordinates(address))
  const found = asked.length ? await container.resolve<Gazetteer>("warehouse").locateAll(asked) : []
  const next = found.values()
  return addresses.map((address) => {
    const given = givenCoordinates(address)
    if (given) {
      return { ...given, coordinates_source: "given" }
    }
    const { latitude, longitude } = next.next().value ?? { latitude: null, longitude: null }
    const isKnown = latitude !== null && longitude !== null
    return { latitude, longitude, coordinates_source: isKnown ? "gazetteer" : "unknown" }
  })
}
