import type { MedusaContainer } from "@medusajs/framework/types"
import type WarehouseModuleService from "../../modules/warehouse/service"
import type { RankedLocation } from "../../modules/warehouse/types"
import type { OrderSources } from "../../read-models/order-sources"

/**
 * Warehouses of the order's sales channel that serve where it goes, the nearest first. Where the buyer gave coordinates,
 * which an order does not keep, distances are those of the plan.
 */
export async function servingWarehouses(
  container: MedusaContainer,
  { ship_to, basis, candidates, warehouses }: OrderSources,
): Promise<RankedLocation[]> {
  const service = container.resolve<WarehouseModuleService>("warehouse")
  const address = ship_to ?? { country_code: "" }
  const { ranking } = await service.rank({ ship_to: address, warehouses })
  const planned = new Map(candidates.map(({ location_id, distance_km }) => [location_id, distance_km]))
  const distanceOf = ({ location_id, distance_km }: RankedLocation) =>
    basis === "given" ? (planned.get(location_id) ?? distance_km) : distance_km
  return ranking
    .filter(({ serves }) => serves)
    .map((location) => ({ ...location, distance_km: distanceOf(location) }))
    .sort((a, b) => (a.distance_km ?? Infinity) - (b.distance_km ?? Infinity) || b.priority - a.priority)
}
