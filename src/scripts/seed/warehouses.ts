import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils"
import {
  createLocationFulfillmentSetWorkflow,
  createServiceZonesWorkflow,
  createShippingOptionsWorkflow,
  createStockLocationsWorkflow,
  linkSalesChannelsToStockLocationWorkflow,
} from "@medusajs/medusa/core-flows"
import type WarehouseModuleService from "../../modules/warehouse/service"
import { countriesOf, type Demo, type DemoWarehouse } from "./demo"
import { firstOrMade } from "./first-or-made"
import type { Shop } from "./shop"

const FULFILLMENT_PROVIDER = "manual_manual"

/** The warehouses' stock locations by name, with coordinates, channel and delivery; what is there already is kept. */
export async function ensureWarehouses(
  container: MedusaContainer,
  demo: Demo,
  shop: Shop,
): Promise<Map<string, string>> {
  const locations = new Map<string, string>()
  for (const warehouse of demo.warehouses) {
    const locationId = await ensureLocation(container, warehouse)
    await ensureProfile(container, warehouse, locationId)
    await linkSalesChannelsToStockLocationWorkflow(container).run({
      input: { id: locationId, add: [shop.sales_channel_id] },
    })
    await ensureDelivery(container, warehouse, locationId, demo, shop)
    locations.set(warehouse.name, locationId)
  }
  return locations
}

async function ensureLocation(
  container: MedusaContainer,
  { name, city, province, country_code }: DemoWarehouse,
): Promise<string> {
  const locations = container.resolve(Modules.STOCK_LOCATION)
  const location = await firstOrMade(locations.listStockLocations({ name }), () =>
    createStockLocationsWorkflow(container).run({
      input: { locations: [{ name, address: { address_1: name, city, province, country_code } }] },
    }),
  )
  return location.id
}

async function ensureProfile(
  container: MedusaContainer,
  { latitude, longitude, priority }: DemoWarehouse,
  stock_location_id: string,
): Promise<void> {
  const warehouses = container.resolve<WarehouseModuleService>("warehouse")
  const [known] = await warehouses.listWarehouseProfiles({ stock_location_id })
  if (!known) {
    await warehouses.createWarehouseProfiles({ stock_location_id, latitude, longitude, priority })
  }
}

/**
 * A buyer chooses how goods are delivered, not from where: only the main warehouse's option is offered in the store.
 * The others exist for the clerk, who fulfils from any warehouse.
 */
async function ensureDelivery(
  container: MedusaContainer,
  { name, is_main }: DemoWarehouse,
  locationId: string,
  demo: Demo,
  shop: Shop,
): Promise<void> {
  const link = container.resolve(ContainerRegistrationKeys.LINK)
  await link.create({
    [Modules.STOCK_LOCATION]: { stock_location_id: locationId },
    [Modules.FULFILLMENT]: { fulfillment_provider_id: FULFILLMENT_PROVIDER },
  })
  const fulfillment = container.resolve(Modules.FULFILLMENT)
  const setName = `Delivery from ${name}`
  if (!(await fulfillment.listFulfillmentSets({ name: setName })).length) {
    await createLocationFulfillmentSetWorkflow(container).run({
      input: { location_id: locationId, fulfillment_set_data: { name: setName, type: "shipping" } },
    })
  }
  const [set] = await fulfillment.listFulfillmentSets({ name: setName })
  const zone = await firstOrMade(fulfillment.listServiceZones({ fulfillment_set: { id: set.id } }), () =>
    createServiceZonesWorkflow(container).run({
      input: {
        data: [
          {
            name: setName,
            fulfillment_set_id: set.id,
            geo_zones: countriesOf(demo).map((country_code) => ({ type: "country" as const, country_code })),
          },
        ],
      },
    }),
  )
  await firstOrMade(fulfillment.listShippingOptions({ service_zone: { id: zone.id } }), () =>
    createShippingOptionsWorkflow(container).run({
      input: [
        {
          name: demo.delivery.name,
          service_zone_id: zone.id,
          shipping_profile_id: shop.shipping_profile_id,
          provider_id: FULFILLMENT_PROVIDER,
          type: { label: demo.delivery.label, description: demo.delivery.description, code: "standard" },
          price_type: "flat",
          prices: [{ currency_code: demo.currencies[0], amount: 0 }],
          rules: [
            { attribute: "enabled_in_store", operator: "eq", value: String(is_main) },
            { attribute: "is_return", operator: "eq", value: "false" },
          ],
        },
      ],
    }),
  )
}
