import { aCart } from "../../helpers/carts"
import { times, type Send, type Setting } from "./setting"

/** Every way by which an order comes in. */
export const SOURCES = ["mall", "on_behalf", "message", "phone", "api", "cart"] as const
export type Source = (typeof SOURCES)[number]

export type Wanted = { sku: string; variant_id: string; quantity: number }
type Terms = { buyers?: Setting["buyers"]; promo_codes?: string[] }

/** So many orders of the goods, ready to be sent, of the given buyers in turn. */
export async function ordersFrom(
  setting: Setting,
  source: Source,
  count: number,
  wanted: Wanted[],
  { buyers = setting.buyers, promo_codes = [] }: Terms = {},
): Promise<Send[]> {
  const orderOf = (n: number) => anOrder(setting, source, wanted, buyers[n % buyers.length], promo_codes)
  return await Promise.all(times(count, orderOf))
}

async function anOrder(
  { shop, admin }: Setting,
  source: Source,
  wanted: Wanted[],
  buyer: Setting["buyers"][number],
  promo_codes: string[],
): Promise<Send> {
  if (source === "cart") {
    const items = wanted.map(({ variant_id, quantity }) => ({ variant_id, quantity }))
    const cart = await aCart(buyer, shop, items, { promo_codes })
    return (url) => buyer.at(url).post(`/store/carts/${cart}/complete`, {})
  }
  const lines = wanted.map(({ sku, quantity }) => ({ sku, quantity }))
  if (source === "mall") {
    return (url) => buyer.at(url).order(lines, { promo_codes })
  }
  const where = { ship_to: buyer.address.id, sales_channel_id: shop.channelId }
  const path = `/admin/companies/${buyer.company.id}/orders`
  return (url) => admin.at(url).post(path, { lines, source, promo_codes, ...where })
}
