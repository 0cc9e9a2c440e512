import {
  validateAndTransformBody,
  validateAndTransformQuery,
  type MiddlewareRoute,
} from "@medusajs/framework/http"
import { ListItemCostsParams, SetItemCostsBody } from "../admin/item-costs/validators"

export const purchasingMiddlewares: MiddlewareRoute[] = [
  {
    matcher: "/admin/item-costs",
    methods: ["GET"],
    middlewares: [validateAndTransformQuery(ListItemCostsParams, { isList: true })],
  },
  {
    matcher: "/admin/item-costs",
    methods: ["POST"],
    // 1,000 costs are more than the 100 kB that the platform reads.
    bodyParser: { sizeLimit: "1mb" },
    middlewares: [validateAndTransformBody(SetItemCostsBody)],
  },
  // The body is the file itself, whatever it calls itself.
  { matcher: "/admin/item-costs/import", methods: ["POST"], bodyParser: false, middlewares: [] },
]
