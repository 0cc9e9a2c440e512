import {
  validateAndTransformBody,
  validateAndTransformQuery,
  type MiddlewareRoute,
} from "@medusajs/framework/http"
import { PaperParams, PapersBody } from "../admin/papers/validators"
import { idsInPath } from "../ids-in-path"

export const paperMiddlewares: MiddlewareRoute[] = [
  {
    matcher: "/admin/orders/:id/papers/:kind",
    methods: ["GET"],
    middlewares: [idsInPath, validateAndTransformQuery(PaperParams, { isList: false })],
  },
  { matcher: "/admin/papers", methods: ["POST"], middlewares: [validateAndTransformBody(PapersBody)] },
]
