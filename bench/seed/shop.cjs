// `medusa exec`: the shop that both platforms sell from, made by core's workflows alone.
const { Modules, ProductStatus } = require("@medusajs/framework/utils")
const flows = require("@medusajs/medusa/core-flows")
const { buyers, categories, distributors, goods, password, warehouses } = require("./trade.cjs")

const GOODS_AT_ONCE = 200

exports.default = async function seedShop({ container }) {
  const run = async (workflow, input) => (await workflow(container).run({ input })).result
  const channel = await sellingChannel(run)
  const region = await sellingRegion(run)
  const [profile] = await run(flows.createShippingProfilesWorkflow, {
    data: [{ name: "Goods", type: "default" }],
  })
  const locations = await stockLocations(container, run, channel)
  await delivery(container, run, { region, profile, location: locations[0] })
  await catalogue(container, run, { channel, profile, locations })
  for (const email of [...buyers, ...distributors]) {
    await customer(container, run, email)
  }
}

async function sellingChannel(run) {
  const [channel] = await run(flows.createSalesChannelsWorkflow, { salesChannelsData: [{ name: "Bench" }] })
  const [key] = await run(flows.createApiKeysWorkflow, {
    api_keys: [{ title: "Bench", type: "publishable", created_by: "bench" }],
  })
  await run(flows.linkSalesChannelsToApiKeyWorkflow, { id: key.id, add: [channel.id] })
  return channel
}

/** Sells in GBP to Britain (20 % VAT on top) and France (0 %). */
async function sellingRegion(run) {
  const [region] = await run(flows.createRegionsWorkflow, {
    regions: [
      {
        name: "Bench",
        currency_code: "gbp",
        countries: ["gb", "fr"],
        payment_providers: ["pp_system_default"],
      },
    ],
  })
  const taxRegion = (country_code, code, rate) => ({
    country_code,
    provider_id: "tp_system",
    default_tax_rate: { name: code, code, rate },
  })
  await run(flows.createTaxRegionsWorkflow, [taxRegion("gb", "VAT", 20), taxRegion("fr", "EXPORT", 0)])
  return region
}

async function stockLocations(container, run, channel) {
  const made = await run(flows.createStockLocationsWorkflow, {
    locations: warehouses.map(({ name, country_code }) => ({
      name,
      address: { address_1: "Warehouse", city: name, country_code },
    })),
  })
  for (const { id } of made) {
    await run(flows.linkSalesChannelsToStockLocationWorkflow, { id, add: [channel.id] })
  }
  // Core answers in an order of its own.
  return warehouses.map(({ name }) => made.find((location) => location.name === name))
}

async function delivery(container, run, { region, profile, location }) {
  await run(flows.createLocationFulfillmentSetWorkflow, {
    location_id: location.id,
    fulfillment_set_data: { name: "Delivery", type: "shipping" },
  })
  const [set] = await container.resolve(Modules.FULFILLMENT).listFulfillmentSets({ name: "Delivery" })
  const [zone] = await run(flows.createServiceZonesWorkflow, {
    data: [
      {
        name: "Everywhere",
        fulfillment_set_id: set.id,
        geo_zones: ["gb", "fr"].map((country_code) => ({ type: "country", country_code })),
      },
    ],
  })
  await container.resolve("link").create({
    [Modules.STOCK_LOCATION]: { stock_location_id: location.id },
    [Modules.FULFILLMENT]: { fulfillment_provider_id: "manual_manual" },
  })
  await run(flows.createShippingOptionsWorkflow, [
    {
      name: "Standard delivery",
      service_zone_id: zone.id,
      shipping_profile_id: profile.id,
      provider_id: "manual_manual",
      type: { label: "Standard", description: "Standard", code: "standard" },
      price_type: "flat",
      prices: [{ region_id: region.id, amount: 4.95 }],
      rules: [
        { attribute: "enabled_in_store", operator: "eq", value: "true" },
        { attribute: "is_return", operator: "eq", value: "false" },
      ],
    },
  ])
}

async function catalogue(container, run, { channel, profile, locations }) {
  const made = await run(flows.createProductCategoriesWorkflow, {
    product_categories: categories.map((name) => ({ name, is_active: true })),
  })
  const categoryIds = new Map(made.map(({ name, id }) => [name, id]))
  for (let from = 0; from < goods.length; from += GOODS_AT_ONCE) {
    const batch = goods.slice(from, from + GOODS_AT_ONCE)
    await run(flows.createProductsWorkflow, {
      products: batch.map(({ sku, title, category, price }) => ({
        title,
        status: ProductStatus.PUBLISHED,
        category_ids: [categoryIds.get(categories[category])],
        shipping_profile_id: profile.id,
        sales_channels: [{ id: channel.id }],
        options: [{ title: "Size", values: ["One"] }],
        variants: [
          {
            title: "One",
            sku,
            options: { Size: "One" },
            manage_inventory: true,
            prices: [{ currency_code: "gbp", amount: price }],
          },
        ],
      })),
    })
    const items = await container
      .resolve(Modules.INVENTORY)
      .listInventoryItems({ sku: batch.map(({ sku }) => sku) }, { select: ["id", "sku"], take: batch.length })
    const itemIds = new Map(items.map(({ sku, id }) => [sku, id]))
    await run(flows.createInventoryLevelsWorkflow, {
      inventory_levels: batch.flatMap(({ sku, stock }) =>
        locations.map(({ id }, index) => ({
          inventory_item_id: itemIds.get(sku),
          location_id: id,
          stocked_quantity: stock[index],
        })),
      ),
    })
  }
}

async function customer(container, run, email) {
  const { authIdentity, error } = await container
    .resolve(Modules.AUTH)
    .register("emailpass", { body: { email, password } })
  if (!authIdentity) {
    throw new Error(`${email} cannot be registered: ${error}`)
  }
  await run(flows.createCustomerAccountWorkflow, {
    authIdentityId: authIdentity.id,
    customerData: { email, first_name: "Ann", last_name: "Buyer" },
  })
}
