import { createRequire } from "node:module"
import { rowsOf } from "../../scripts/lib/database.mjs"
import { Client } from "./client.mjs"

export const trade = createRequire(import.meta.url)("../seed/trade.cjs")

const IDS = `
  select (select token from api_key where title = 'Bench') as publishable_key,
    (select id from region where name = 'Bench') as region_id,
    (select id from shipping_option where name = 'Standard delivery') as option_id,
    (select jsonb_object_agg(sku, id) from product_variant) as variant_ids`
const ADDRESSES = `
  select customer.email, address.id
  from customer
  join company_member member on member.active_customer_id = customer.id
  join company_address address on address.company_id = member.company_id`

/** Orderable by every buyer; without a common divisor with the stride, so that no goods come twice in an order. */
const ORDERABLE = 3500
const STRIDE = 11
/** Fits every order rule. */
const QUANTITY = 12

/** The shop on one platform, with its buyers logged in. */
export class Shop {
  /** What its buyers send with a cart. */
  address = trade.address
  #next = 0

  constructor(server, ids, clients) {
    this.server = server
    this.ids = ids
    this.clients = clients
    this.buyer = clients[0]
  }

  static async open(server, databaseUrl) {
    const [ids] = await rowsOf(databaseUrl, IDS)
    const addresses = server.name === "ours" ? await rowsOf(databaseUrl, ADDRESSES) : []
    const addressOf = new Map(addresses.map(({ email, id }) => [email, id]))
    const clients = await Promise.all(
      trade.buyers.map(async (email) => {
        const client = await Client.logIn(server.url, ids.publishable_key, email, trade.password)
        // Of the buyer's company: what our orders name as the place to ship to.
        return Object.assign(client, { addressId: addressOf.get(email) })
      }),
    )
    return new Shop(server, ids, clients)
  }

  /** Goods and quantities for the next order: other goods each time. */
  lines(count) {
    const first = this.#next
    this.#next += count
    return Array.from({ length: count }, (_, index) => ({
      sku: trade.goods[((first + index) * STRIDE) % ORDERABLE].sku,
      quantity: QUANTITY,
    }))
  }
}
