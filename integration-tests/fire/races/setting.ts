import type { Response, Test } from "supertest"
import { anAdmin } from "../../helpers/admin-client"
import { aBuyer, type BuyerClient } from "../../helpers/buyer-client"
import { unique } from "../../helpers/company-builders"
import { aShop, someGoods, type Goods, type Shop } from "../../helpers/shop"
import type { Deployment } from "../helpers/deployment"

const BUYERS = 4
const PLENTY_OF_CREDIT = 100_000_000

/** A shop on a deployment, an admin, and buyers whom neither credit nor limits hold back. */
export type Setting = Deployment & {
  shop: Shop
  admin: Awaited<ReturnType<typeof anAdmin>>
  buyers: BuyerClient[]
}

/** A request that is not sent yet, to the server with this address. */
export type Send = (url: string) => Test

export function useSetting(deployment: Deployment): Setting {
  const setting = deployment as Setting
  beforeAll(async () => {
    setting.shop = await aShop(setting.container)
    setting.admin = await anAdmin({ ...setting, baseUrl: setting.servers[0].url })
    setting.buyers = []
    for (let n = 0; n < BUYERS; n++) {
      setting.buyers.push(await aBuyerOf(setting, { credit: PLENTY_OF_CREDIT }))
    }
  }, 60_000)
  return setting
}

/** A buyer of the setting's shop; the company's other terms as `aBuyer` takes them. */
export async function aBuyerOf(
  setting: Setting,
  { credit, ...company }: { credit: number } & Parameters<typeof aBuyer>[3],
): Promise<BuyerClient> {
  return await aBuyer({ ...setting, baseUrl: setting.servers[0].url }, setting.shop, credit, company)
}

/** Goods under a SKU that nobody else uses. */
export async function goodsOf(
  { container, shop }: Setting,
  goods: Omit<Goods, "sku">,
): Promise<{ sku: string; variant_id: string }> {
  const sku = unique("sku")
  const variants = await someGoods(container, shop, [{ sku, ...goods }])
  return { sku, variant_id: variants[sku] }
}

export const times = <Item>(count: number, make: (n: number) => Item): Item[] =>
  Array.from({ length: count }, (_, n) => make(n))

/** One of each in turn, then what is left of the longer. */
export function mixed<Item>(some: Item[], others: Item[]): Item[] {
  const pairs = times(Math.max(some.length, others.length), (n) => [some[n], others[n]])
  return pairs.flat().filter((item) => item !== undefined)
}

/** Sends all at once, to one server after the other in turn; the answers in the order of the requests. */
export async function race({ servers }: Setting, requests: Send[]): Promise<Response[]> {
  return await Promise.all(requests.map((send, n) => send(servers[n % servers.length].url)))
}

/** How often each status was answered; of a refusal with what it says. */
export function statuses(answers: Response[]): Record<string, number> {
  return counted(
    answers.map(({ status, body }) => (status < 300 ? `${status}` : `${status} ${body.message}`)),
  )
}

/** How often each outcome was answered: "placed", "replayed", the code of a refusal, or whatever else was said. */
export function tally(answers: Response[]): Record<string, number> {
  return counted(answers.map(outcomeOf))
}

function counted(words: string[]): Record<string, number> {
  const counts: Record<string, number> = {}
  words.forEach((word) => (counts[word] = (counts[word] ?? 0) + 1))
  return counts
}

/** Core's cart completion says 200 whether it placed the order now or before. */
export function outcomeOf({ status, body }: Response): string {
  if (status === 201 || body.type === "order") {
    return "placed"
  }
  return status === 200 && body.order ? "replayed" : (body.code ?? `${status} ${JSON.stringify(body)}`)
}

export const orderIdOf = ({ body }: Response): string => body.order.id
