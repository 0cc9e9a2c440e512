import type { MedusaContainer } from "@medusajs/framework/types"
import type { Response } from "supertest"
import { aCart } from "../../helpers/carts"
import { databaseOf } from "../../helpers/pricing"
import type { Shop } from "../../helpers/shop"
import type { Server } from "./server"
import type { Trader } from "./traders"

/** `code` tells why an order is refused, `retry_after` in how many seconds it is worth another try. */
export type Answer = { status: number; order_id?: string; code?: string; retry_after?: string }

/** One order that a trader means to place, however often and at whatever server it takes. */
export type Attempt = {
  /** The status of the answer to the one that placed it. */
  placed: number
  /** Null: the server or the connection was gone before it answered. */
  send(server: Server): Promise<Answer | null>
}

/** By `POST /store/orders` under a key of this name. */
export function byKey({ buyer, lines, promo_codes }: Trader, name: string): Attempt {
  const headers = { "Idempotency-Key": name.replace(/\W+/g, "-") }
  return {
    placed: 201,
    send: (server) => answerOf(buyer.at(server.url).order(lines, { promo_codes }, headers)),
  }
}

/** By completing one cart, which is filled at this server. */
export async function byCart(
  { buyer, items, promo_codes }: Trader,
  shop: Shop,
  server: Server,
  provider_id = "pp_credit_credit",
): Promise<Attempt> {
  const cart = await aCart({ ...buyer, ...buyer.at(server.url) }, shop, items, { provider_id, promo_codes })
  return {
    placed: 200,
    send: ({ url }) => answerOf(buyer.at(url).post(`/store/carts/${cart}/complete`, {})),
  }
}

function answerOf(request: PromiseLike<Response>): Promise<Answer | null> {
  return Promise.resolve(
    request.then(
      ({ status, body, headers }) => ({
        status,
        order_id: body.order?.id,
        code: body.code,
        retry_after: headers["retry-after"],
      }),
      () => null,
    ),
  )
}

/** Tries, at each server in turn, as a client does that wants its order: until somebody answers it. */
export async function persist(attempt: Attempt, servers: Server[], seconds = 60): Promise<Answer> {
  const deadline = Date.now() + seconds * 1000
  for (let n = 0; ; n++) {
    const answer = await attempt.send(servers[n % servers.length])
    if ((answer && answer.status < 500) || Date.now() > deadline) {
      return answer ?? { status: 0 }
    }
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
}

/** What each trader has: orders, what is held of the credit, and what is reserved of the goods. */
export async function standingsOf(
  container: MedusaContainer,
  traders: Trader[],
): Promise<{ orders: number; held: string; reserved: string }[]> {
  const { rows } = await databaseOf(container).raw(
    `select (select count(*)::int from order_company o where o.company_id = t.company_id) as orders,
       (select trim_scale(a.held)::text from account a where a.company_id = t.company_id) as held,
       (select trim_scale(sum(l.reserved_quantity))::text from inventory_level l
         join inventory_item i on i.id = l.inventory_item_id where i.sku = any(t.skus)) as reserved
     from jsonb_to_recordset(?::jsonb) as t(n int, company_id text, skus text[]) order by t.n`,
    [
      JSON.stringify(
        traders.map(({ buyer, lines }, n) => ({
          n,
          company_id: buyer.company.id,
          skus: lines.map(({ sku }) => sku),
        })),
      ),
    ],
  )
  return rows
}
