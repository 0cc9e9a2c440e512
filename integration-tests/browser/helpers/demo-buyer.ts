import { demoPublishableKey, demoToken } from "../../helpers/demo"
import { requestsAs } from "../../helpers/requests"

export type DemoBuyer = Awaited<ReturnType<typeof demoBuyer>>
export type Goods = { sku: string; name: string; handle: string; available: number }
type CatalogRow = Omit<Goods, "available"> & {
  price: { amount: string | null }
  stock: { available: string }
}
export type Line = { sku: string; quantity: string }
type Order = { id: string; display_id: number; total: string; po_number: string | null; lines: number }

/** What a test sets up and looks up beside the mall as one of the demo's buyers. */
export async function demoBuyer(base: string, email: string) {
  const key = await demoPublishableKey(base)
  const send = requestsAs(base, await demoToken(base, "customer", email), key)
  const orderOf = async (id: string) => (await send("get", `/store/companies/me/orders/${id}`)).body.order
  const ask = async (path: string, lines: Line[]): Promise<Order> => {
    const { addresses } = (await send("get", "/store/companies/me/addresses")).body
    const { status, body } = await send("post", path, { lines, ship_to: addresses[0].id })
    expect([status, body]).toEqual([path.endsWith("preview") ? 200 : 201, expect.anything()])
    return body.order
  }
  return {
    /** Goods with a price, and with at least so much of each in stock. */
    goods: async (count: number, inStock = 50): Promise<Goods[]> => {
      const found: Goods[] = []
      for (let cursor = ""; found.length < count;) {
        const { body } = await send("get", `/store/catalog?limit=200&in_stock=true${cursor}`)
        const rows = (body.goods as CatalogRow[]).filter(({ price }) => price.amount !== null)
        found.push(
          ...rows
            .map(({ sku, name, handle, stock }) => ({
              sku,
              name,
              handle,
              available: Number(stock.available),
            }))
            .filter(({ available }) => available >= inStock),
        )
        cursor = `&cursor=${encodeURIComponent(body.next_cursor as string)}`
      }
      return found.slice(0, count)
    },
    /** The company's orders, the newest first. */
    orders: async (): Promise<Order[]> =>
      (await send("get", "/store/companies/me/orders?limit=100")).body.orders,
    linesOf: async (orderId: string): Promise<Line[]> =>
      (await orderOf(orderId)).lines.map(({ sku, quantity }: Line) => ({ sku, quantity })),
    order: (lines: Line[]) => ask("/store/orders", lines),
    /** What an order of these lines would come to. */
    totalOf: async (lines: Line[]) => (await ask("/store/orders/preview", lines)).total,
  }
}
