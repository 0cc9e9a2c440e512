import type { MedusaContainer } from "@medusajs/framework/types"
import { Modules } from "@medusajs/framework/utils"
import {
  createApiKeysWorkflow,
  createRegionsWorkflow,
  createSalesChannelsWorkflow,
  createTaxRegionsWorkflow,
  linkSalesChannelsToApiKeyWorkflow,
  updateStoresWorkflow,
} from "@medusajs/medusa/core-flows"
import credentials from "./credentials.json"
import { firstOrMade } from "./first-or-made"

export type Shop = { store_id: string; sales_channel_id: string; shipping_profile_id: string }

const CURRENCIES = ["gbp", "eur", "usd"]
const VAT = { name: "VAT", code: "VAT", rate: 20, is_default: true }
const HOME_COUNTRY = "gb"
/** The countries of the customers' region at home: the Channel Islands are delivered to from there. */
const HOME_REGION = ["gb", "je"]
const PAYMENT_PROVIDERS = ["pp_credit_credit", "pp_system_default"]

/** Channel, publishable key, regions and taxes, through core's workflows; what is there already is kept. */
export async function ensureShop(container: MedusaContainer, countries: string[]): Promise<Shop> {
  const channels = container.resolve(Modules.SALES_CHANNEL)
  const channel = await firstOrMade(channels.listSalesChannels({ name: credentials.sales_channel }), () => {
    const input = { salesChannelsData: [{ name: credentials.sales_channel }] }
    return createSalesChannelsWorkflow(container).run({ input })
  })
  await ensurePublishableKey(container, channel.id)
  await ensureRegion(
    container,
    "United Kingdom",
    countries.filter((code) => HOME_REGION.includes(code)),
  )
  await ensureRegion(
    container,
    "International",
    countries.filter((code) => !HOME_REGION.includes(code)),
  )
  await ensureTaxRegions(container, countries)
  const [store] = await container.resolve(Modules.STORE).listStores({}, { take: 1 })
  await updateStoresWorkflow(container).run({
    input: {
      selector: { id: store.id },
      update: {
        name: "Online Retail",
        default_sales_channel_id: channel.id,
        supported_currencies: CURRENCIES.map((code, index) => ({
          currency_code: code,
          is_default: index === 0,
        })),
      },
    },
  })
  const [profile] = await container.resolve(Modules.FULFILLMENT).listShippingProfiles({ type: "default" })
  return { store_id: store.id, sales_channel_id: channel.id, shipping_profile_id: profile.id }
}

async function ensurePublishableKey(container: MedusaContainer, channelId: string): Promise<void> {
  const title = credentials.publishable_key_title
  const key = await firstOrMade(container.resolve(Modules.API_KEY).listApiKeys({ title }), () =>
    createApiKeysWorkflow(container).run({
      input: { api_keys: [{ title, type: "publishable", created_by: "demo data" }] },
    }),
  )
  await linkSalesChannelsToApiKeyWorkflow(container).run({ input: { id: key.id, add: [channelId] } })
}

async function ensureRegion(container: MedusaContainer, name: string, countries: string[]): Promise<void> {
  await firstOrMade(container.resolve(Modules.REGION).listRegions({ name }), () =>
    createRegionsWorkflow(container).run({
      input: {
        regions: [{ name, currency_code: CURRENCIES[0], countries, payment_providers: PAYMENT_PROVIDERS }],
      },
    }),
  )
}

/** Prices are net everywhere; VAT comes on top at home, exports go without. */
async function ensureTaxRegions(container: MedusaContainer, countries: string[]): Promise<void> {
  const known = await container.resolve(Modules.TAX).listTaxRegions({ country_code: countries })
  const missing = countries.filter((country) => !known.some(({ country_code }) => country_code === country))
  if (missing.length) {
    await createTaxRegionsWorkflow(container).run({
      input: missing.map((country_code) => ({
        country_code,
        provider_id: "tp_system",
        ...(country_code === HOME_COUNTRY ? { default_tax_rate: VAT } : {}),
      })),
    })
  }
}
