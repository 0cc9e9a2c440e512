import { validateAndTransformQuery, type MiddlewareRoute } from "@medusajs/framework/http"
import { ExportOrdersParams, OrderListParams } from "../admin/order-list/validators"

export const orderListMiddlewares: MiddlewareRoute[] = [
  {
    matcher: "/admin/order-list",
    methods: ["GET"],
    middlewares: [validateAndTransformQuery(OrderListParams, { isList: false })],
  },
  {
    matcher: "/admin/order-list/export",
    methods: ["GET"],
    middlewares: [validateAndTransformQuery(ExportOrdersParams, { isList: false })],
  },
]
