import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys, Modules, ProductStatus } from "@medusajs/framework/utils"
import {
  createApiKeysWorkflow,
  createProductsWorkflow,
  createRegionsWorkflow,
  createSalesChannelsWorkflow,
  createShippingOptionsWorkflow,
  createShippingProfilesWorkflow,
  createStockLocationsWorkflow,
  createTaxRegionsWorkflow,
  linkSalesChannelsToApiKeyWorkflow,
  linkSalesChannelsToStockLocationWorkflow,
} from "@medusajs/medusa/core-flows"
import type WarehouseModuleService from "../../src/modules/warehouse/service"

export type Shop = {
  regionId: string
  channelId: string
  profileId: string
  optionId: string
  publishableKey: string
  /** Warehouses by city. */
  leeds: string
  lille: string
}

/** Goods as a test names them: stock by warehouse, or none to leave stock unmanaged. */
export type Goods = {
  sku: string
  price: number
  stock?: Record<string, number>
  /** Pieces of the stock item that one unit takes; with `of`, the stock item is another SKU's. */
  pack?: { of: string; quantity: number }
  allow_backorder?: boolean
  breaks?: { min_quantity: number; amount: number }[]
}

/** A shop that sells in GBP to Britain (20 % VAT on top) and France (0 %), from Leeds and Lille, delivery 4.95. */
export async function aShop(container: MedusaContainer): Promise<Shop> {
  const {
    result: [channel],
  } = await createSalesChannelsWorkflow(container).run({ input: { salesChannelsData: [{ name: "Mall" }] } })
  const {
    result: [key],
  } = await createApiKeysWorkflow(container).run({
    input: { api_keys: [{ title: "Mall", type: "publishable", created_by: "test" }] },
  })
  await linkSalesChannelsToApiKeyWorkflow(container).run({ input: { id: key.id, add: [channel.id] } })
  const {
    result: [region],
  } = await createRegionsWorkflow(container).run({
    input: {
      regions: [
        {
          name: "Europe in pounds",
          currency_code: "gbp",
          countries: ["gb", "fr"],
          payment_providers: ["pp_system_default", "pp_credit_credit"],
        },
      ],
    },
  })
  await createTaxRegionsWorkflow(container).run({
    input: [
      {
        country_code: "gb",
        provider_id: "tp_system",
        default_tax_rate: { name: "VAT", code: "VAT", rate: 20 },
      },
      {
        country_code: "fr",
        provider_id: "tp_system",
        default_tax_rate: { name: "Export", code: "EXP", rate: 0 },
      },
    ],
  })
  const {
    result: [profile],
  } = await createShippingProfilesWorkflow(container).run({
    input: { data: [{ name: "Goods", type: "default" }] },
  })
  const channelId = channel.id
  const leeds = await aWarehouse(
    container,
    { channelId },
    { name: "Leeds", latitude: 53.8, longitude: -1.55 },
  )
  const lille = await aWarehouse(
    container,
    { channelId },
    { name: "Lille", latitude: 50.63, longitude: 3.06 },
  )
  const optionId = await delivery(container, region.id, profile.id, leeds)
  return {
    regionId: region.id,
    channelId,
    profileId: profile.id,
    optionId,
    publishableKey: key.token,
    leeds,
    lille,
  }
}

type NewWarehouse = { name: string; latitude: number; longitude: number }

/** A further warehouse of the shop; returns its location's id. */
export async function aWarehouse(
  container: MedusaContainer,
  { channelId }: Pick<Shop, "channelId">,
  { name, ...place }: NewWarehouse,
): Promise<string> {
  const {
    result: [{ id }],
  } = await createStockLocationsWorkflow(container).run({ input: { locations: [{ name }] } })
  await linkSalesChannelsToStockLocationWorkflow(container).run({ input: { id, add: [channelId] } })
  const profiles = container.resolve<WarehouseModuleService>("warehouse")
  await profiles.createWarehouseProfiles([{ stock_location_id: id, ...place, priority: 0 }])
  return id
}

async function delivery(
  container: MedusaContainer,
  regionId: string,
  profileId: string,
  locationId: string,
): Promise<string> {
  const fulfillment = container.resolve(Modules.FULFILLMENT)
  const set = await fulfillment.createFulfillmentSets({
    name: "Delivery",
    type: "shipping",
    service_zones: [
      {
        name: "Europe",
        geo_zones: [
          { type: "country", country_code: "gb" },
          { type: "country", country_code: "fr" },
        ],
      },
    ],
  })
  const links = container.resolve(ContainerRegistrationKeys.LINK)
  await links.create([
    {
      [Modules.STOCK_LOCATION]: { stock_location_id: locationId },
      [Modules.FULFILLMENT]: { fulfillment_set_id: set.id },
    },
    {
      [Modules.STOCK_LOCATION]: { stock_location_id: locationId },
      [Modules.FULFILLMENT]: { fulfillment_provider_id: "manual_manual" },
    },
  ])
  const {
    result: [option],
  } = await createShippingOptionsWorkflow(container).run({
    input: [
      {
        name: "Standard delivery",
        price_type: "flat",
        service_zone_id: set.service_zones[0].id,
        shipping_profile_id: profileId,
        provider_id: "manual_manual",
        type: { label: "Standard", description: "Standard", code: "standard" },
        prices: [{ region_id: regionId, amount: 4.95 }],
        rules: [
          { attribute: "enabled_in_store", value: "true", operator: "eq" },
          { attribute: "is_return", value: "false", operator: "eq" },
        ],
      },
    ],
  })
  return option.id
}

/** Published goods of the shop, one product and variant each; returns variant ids by SKU. */
export async function someGoods(
  container: MedusaContainer,
  shop: Shop,
  goods: Goods[],
): Promise<Record<string, string>> {
  const inventory = container.resolve(Modules.INVENTORY)
  const owners = goods.filter((row) => row.stock)
  const items = owners.length
    ? await inventory.createInventoryItems(
        owners.map(({ sku }) => ({ sku, title: sku, requires_shipping: true })),
      )
    : []
  const itemOf = new Map(items.map((item) => [item.sku, item.id]))
  await inventory.createInventoryLevels(
    owners.flatMap(({ sku, stock }) =>
      Object.entries(stock!).map(([location_id, stocked_quantity]) => ({
        inventory_item_id: itemOf.get(sku)!,
        location_id,
        stocked_quantity,
      })),
    ),
  )
  const { result: products } = await createProductsWorkflow(container).run({
    input: {
      products: goods.map((row) => ({
        title: `Goods ${row.sku}`,
        status: ProductStatus.PUBLISHED,
        shipping_profile_id: shop.profileId,
        sales_channels: [{ id: shop.channelId }],
        options: [{ title: "Size", values: ["One"] }],
        variants: [
          {
            title: "One",
            sku: row.sku,
            options: { Size: "One" },
            manage_inventory: Boolean(row.stock ?? row.pack),
            allow_backorder: row.allow_backorder ?? false,
            inventory_items: stockOf(row, itemOf),
            prices: [
              { currency_code: "gbp", amount: row.price },
              ...(row.breaks ?? []).map((step) => ({ currency_code: "gbp", ...step })),
            ],
          },
        ],
      })),
    },
  })
  return Object.fromEntries(products.map(({ variants }) => [variants[0].sku!, variants[0].id]))
}

function stockOf(row: Goods, itemOf: Map<string | null | undefined, string>) {
  if (row.pack) {
    return [{ inventory_item_id: itemOf.get(row.pack.of)!, required_quantity: row.pack.quantity }]
  }
  return row.stock ? [{ inventory_item_id: itemOf.get(row.sku)!, required_quantity: 1 }] : []
}
