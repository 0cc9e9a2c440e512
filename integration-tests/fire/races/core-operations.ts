import { Modules } from "@medusajs/framework/utils"
import { race, tally, type Send, type Setting } from "./setting"
import { ordersFrom, type Wanted } from "./sources"

type Order = { id: string; lines: { sku: string; parts: Part[] }[] }
type Part = { order_line_id: string; quantity: string; warehouse_id: string }

/** So many orders of the goods, placed from the mall. */
export async function ordersOf(
  setting: Setting,
  wanted: Wanted[],
  count: number,
  buyers = setting.buyers,
): Promise<Order[]> {
  const answers = await race(setting, await ordersFrom(setting, "mall", count, wanted, { buyers }))
  expect(tally(answers)).toEqual({ placed: count })
  return answers.map(({ body }) => body.order)
}

export function cancel({ admin }: Setting, { id }: Order): Send {
  return (url) => admin.at(url).post(`/admin/orders/${id}/cancel`)
}

/** Ships the order's line of these goods whole. */
export function fulfil({ admin }: Setting, { id, lines }: Order, sku: string): Send {
  const [part] = lines.find((line) => line.sku === sku)!.parts
  const items = [{ id: part.order_line_id, quantity: Number(part.quantity) }]
  const body = { location_id: part.warehouse_id, items }
  return (url) => admin.at(url).post(`/admin/orders/${id}/fulfillments`, body)
}

export async function capture({ admin }: Setting, { id }: Order): Promise<Send> {
  const { body } = await admin.get(`/admin/orders/${id}?fields=payment_collections.payments.id`)
  const payment = body.order.payment_collections[0].payments[0].id as string
  return (url) => admin.at(url).post(`/admin/payments/${payment}/capture`)
}

/** Sets the stock in Leeds, as a count does. */
export async function setStock(
  { container, shop, admin }: Setting,
  sku: string,
): Promise<(stocked_quantity: number) => Send> {
  const [item] = await container.resolve(Modules.INVENTORY).listInventoryItems({ sku })
  const path = `/admin/inventory-items/${item.id}/location-levels/${shop.leeds}`
  return (stocked_quantity) => (url) => admin.at(url).post(path, { stocked_quantity })
}
