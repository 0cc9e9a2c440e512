import {
  validateAndTransformBody,
  validateAndTransformQuery,
  type MiddlewareRoute,
} from "@medusajs/framework/http"
import { ListReviewsParams, ReviewActBody, ReviewBatchBody } from "../admin/order-reviews/validators"
import { SaveStagesBody } from "../admin/review-stages/validators"
import { idsInPath } from "../ids-in-path"

export const orderReviewMiddlewares: MiddlewareRoute[] = [
  {
    matcher: "/admin/order-reviews",
    methods: ["GET"],
    middlewares: [validateAndTransformQuery(ListReviewsParams, { isList: false })],
  },
  {
    matcher: "/admin/order-reviews/batch",
    methods: ["POST"],
    middlewares: [validateAndTransformBody(ReviewBatchBody)],
  },
  { matcher: "/admin/orders/:id/review", methods: ["GET"], middlewares: [idsInPath] },
  // Its POST takes its turn with whatever else changes the order (`orderMiddlewares`).
  {
    matcher: "/admin/orders/:id/review",
    methods: ["POST"],
    middlewares: [validateAndTransformBody(ReviewActBody)],
  },
  {
    matcher: "/admin/review-stages",
    methods: ["POST"],
    middlewares: [validateAndTransformBody(SaveStagesBody)],
  },
]
