import type { ValidRequest } from "./valid-requests"
import type { World } from "./world"
import { reviewsOf } from "./review-builders"

const ORDER_STAGE = {
  stage: "order",
  mode: "always",
  min_total: null,
  overdue: false,
  over_credit: false,
} as const

/** A new order that waits in the order stage, whatever the settings are. */
async function aWaitingOrder({ buyer, container }: World): Promise<string> {
  const { order } = (await buyer.order([{ sku: "CUP", quantity: 1 }])).body
  await reviewsOf(container).open(
    { order_id: order.id, company_id: buyer.company.id, currency_code: "gbp", total: "1", on_credit: true },
    { settings: [ORDER_STAGE], has_overdue: false, credit: null },
  )
  return order.id
}

/** One valid request of each route about order review. */
export const REVIEW_REQUESTS: Record<string, (world: World) => ValidRequest | Promise<ValidRequest>> = {
  "GET /admin/order-reviews": (w) => ({
    query: [
      ["limit", "10"],
      ["offset", "0"],
      ["stage", "order"],
      ["state", "waiting"],
      ["company_id", w.buyer.company.id],
    ],
  }),
  "GET /admin/order-reviews/counts": () => ({}),
  "POST /admin/order-reviews/batch": async (w) => ({
    body: {
      acts: [
        { order_id: await aWaitingOrder(w), act: "approve", stage: "order", reason: null },
        { order_id: w.order_id, act: "return", stage: "finance", reason: "Pay first" },
      ],
    },
  }),
  "GET /admin/orders/{id}/review": (w) => ({ path: { id: w.order_id } }),
  "POST /admin/orders/{id}/review": async (w) => ({
    path: { id: await aWaitingOrder(w) },
    body: { act: "return", stage: "order", reason: "Which colour?" },
  }),
  "GET /admin/review-stages": () => ({}),
  "POST /admin/review-stages": () => ({
    body: {
      stages: [
        {
          ...{ stage: "outbound", mode: "off", overdue: true, over_credit: true },
          min_total: [{ currency_code: "gbp", amount: "1000.50" }],
        },
        { stage: "finance", mode: "off" },
      ],
    },
  }),
}
