import { aCart } from "../../helpers/carts"
import type { Send, Setting } from "./setting"

/** Every way by which an order comes in. */
export const SOURCES = ["mall", "on_behalf", "message", "phone", "api", "cart"] as const
export type Source = (typeof SOURCES)[number]

export type Wanted = { sku: string; variant_id: string; quantity: number }
type Terms = {
  buyers?: Setting["buyers"]
  promo_codes?: string[]
  /** Offline: a transfer, for which nothing is held. Default credit. */
  payment?: "credit" | "offline"
}

/**
 * So many orders of the goods, ready to be sent, of the given buyers in turn. A buyer's carts are prepared one after
 * the other: core lets a customer meet a payment provider for the first time only once.
 */
export async function ordersFrom(
  setting: Setting,
  source: Source,
  count: number,
  wanted: Wanted[],
  { buyers = setting.buyers, ...terms }: Terms = {},
): Promise<Send[]> {
  const orders: Send[] = []
  await Promise.all(
    buyers.map(async (buyer, first) => {
      for (let n = first; n < count; n += buyers.length) {
        orders[n] = await anOrder(setting, source, wanted, buyer, terms)
      }
    }),
  )
  return orders
}

async function anOrder(
  { shop, admin }: Setting,
  source: Source,
  wanted: Wanted[],
  buyer: Setting["buyers"][number],
  { promo_codes = [], payment = "credit" }: Terms,
): Promise<Send> {
  if (source === "cart") {
    const items = wanted.map(({ variant_id, quantity }) => ({ variant_id, quantity }))
    const provider_id = payment === "credit" ? "pp_credit_credit" : "pp_system_default"
    const cart = await aCart(buyer, shop, items, { promo_codes, provider_id })
    return (url) => buyer.at(url).post(`/store/carts/${cart}/complete`, {})
  }
  const lines = wanted.map(({ sku, quantity }) => ({ sku, quantity }))
  if (source === "mall") {
    return (url) => buyer.at(url).order(lines, { promo_codes, payment })
  }
  const where = { ship_to: buyer.address.id, sales_channel_id: shop.channelId }
  const path = `/admin/companies/${buyer.company.id}/orders`
  return (url) => admin.at(url).post(path, { lines, source, promo_codes, payment, ...where })
}
