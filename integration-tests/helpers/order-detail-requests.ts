import type { ValidRequest } from "./valid-requests"
import type { World } from "./world"

const ofOrder = ({ order_id }: World) => ({ path: { id: order_id } })

/** One valid request of each route that an order's page in the terminal asks. */
export const ORDER_DETAIL_REQUESTS: Record<string, (world: World) => ValidRequest | Promise<ValidRequest>> = {
  "GET /admin/orders/{id}/papers/{kind}": (w) => ({
    path: { id: w.order_id, kind: "picking-list" },
    query: [["language", "zh"]],
  }),
  "POST /admin/papers": (w) => ({
    body: { kind: "picking-list", order_ids: [w.order_id], language: "en", together: true },
  }),
  "GET /admin/orders/{id}/warehouse/options": ofOrder,
  "POST /admin/orders/{id}/warehouse": async (w) => {
    const { order } = (await w.buyer.order([{ sku: "CUP", quantity: 1 }])).body
    const [{ order_line_id }] = order.lines[0].parts
    return { path: { id: order.id }, body: { lines: [{ order_line_id, warehouse_id: w.shop.leeds }] } }
  },
  "GET /admin/orders/{id}/money": ofOrder,
  "GET /admin/orders/{id}/commission": ofOrder,
}
