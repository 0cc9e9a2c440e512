import type { MiddlewareRoute } from "@medusajs/framework/http"
import { idsInPath } from "../ids-in-path"
import { orderInTurn } from "../order-in-turn"

/** Core's resources whose operations change an order, its stock or its money. */
const OF_AN_ORDER = [
  "orders",
  "order-edits",
  "returns",
  "claims",
  "exchanges",
  "payments",
  "payment-collections",
]

export const orderMiddlewares: MiddlewareRoute[] = OF_AN_ORDER.map((resource) => ({
  matcher: `/admin/${resource}/:id/*`,
  methods: ["POST", "DELETE"],
  middlewares: [idsInPath, orderInTurn],
}))
