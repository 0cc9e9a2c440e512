import type { MedusaResponse } from "@medusajs/framework/http"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import type WarehouseModuleService from "../../../../modules/warehouse/service"
import type { ShipTo } from "../../../admin/places/validators"
import type { BuyerRequest } from "../../../require-buyer"

/** The nearest of the warehouses that sell in the buyer's channel and serve the address; null when none does. */
export async function POST(req: BuyerRequest<ShipTo>, res: MedusaResponse) {
  const query = req.scope.resolve(ContainerRegistrationKeys.QUERY)
  const warehouses = req.scope.resolve<WarehouseModuleService>("warehouse")
  const { data: channels } = await query.graph({
    entity: "sales_channel",
    fields: ["stock_locations.id"],
    filters: { id: req.publishable_key_context.sales_channel_ids },
  })
  const location_ids = channels.flatMap((channel) =>
    (channel.stock_locations ?? []).flatMap((location: { id: string } | null) => location?.id ?? []),
  )
  const { basis, place, ranking } = await warehouses.rankLocations({
    ship_to: req.validatedBody,
    location_ids,
  })
  const nearest = ranking.find(({ serves }) => serves)
  res.json({
    basis,
    place,
    nearest_warehouse: nearest ? { name: nearest.name, distance_km: nearest.distance_km } : null,
  })
}
