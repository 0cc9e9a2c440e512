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
import { countriesOf, type Demo } from "./demo"
import { firstOrMade } from "./first-or-made"

export type Shop = { store_id: string; sales_channel_id: string; shipping_profile_id: string }

const PAYMENT_PROVIDERS = ["pp_credit_credit", "pp_system_default"]

/** Channel, publishable key, regions and taxes, through core's workflows; what is there already is kept. */
export async function ensureShop(container: MedusaContainer, demo: Demo): Promise<Shop> {
  const channels = container.resolve(Modules.SALES_CHANNEL)
  const channel = await firstOrMade(channels.listSalesChannels({ name: credentials.sales_channel }), () => {
    const input = { salesChannelsData: [{ name: credentials.sales_channel }] }
    return createSalesChannelsWorkflow(container).run({ input })
  })
  await ensurePublishableKey(container, channel.id)
  for (const { name, countries } of demo.regions) {
    await firstOrMade(container.resolve(Modules.REGION).listRegions({ name }), () =>
      createRegionsWorkflow(container).run({
        input: {
          regions: [
            {
              name,
              currency_code: demo.currencies[0],
              countries: [...countries],
              payment_providers: PAYMENT_PROVIDERS,
            },
          ],
        },
      }),
    )
  }
  await ensureTaxRegions(container, demo)
  const [store] = await container.resolve(Modules.STORE).listStores({}, { take: 1 })
  await updateStoresWorkflow(container).run({
    input: {
      selector: { id: store.id },
      update: {
        name: demo.store,
        default_sales_channel_id: channel.id,
        supported_currencies: demo.currencies.map((code, index) => ({
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

/** Prices are net everywhere; tax comes on top at home, exports go without. */
async function ensureTaxRegions(container: MedusaContainer, demo: Demo): Promise<void> {
  const { tax } = demo
  const countries = countriesOf(demo)
  const known = await container.resolve(Modules.TAX).listTaxRegions({ country_code: countries })
  const missing = countries.filter((country) => !known.some(({ country_code }) => country_code === country))
  if (missing.length) {
    await createTaxRegionsWorkflow(container).run({
      input: missing.map((country_code) => ({
        country_code,
        provider_id: "tp_system",
        ...(country_code === tax?.country_code && {
          default_tax_rate: { name: tax.name, code: tax.code, rate: tax.rate, is_default: true },
        }),
      })),
    })
  }
}
