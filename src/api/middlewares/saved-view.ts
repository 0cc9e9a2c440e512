import {
  validateAndTransformBody,
  validateAndTransformQuery,
  type MiddlewareRoute,
} from "@medusajs/framework/http"
import { ListSavedViewsParams, SaveViewBody } from "../admin/saved-views/validators"
import { idsInPath } from "../ids-in-path"

export const savedViewMiddlewares: MiddlewareRoute[] = [
  {
    matcher: "/admin/saved-views",
    methods: ["GET"],
    middlewares: [validateAndTransformQuery(ListSavedViewsParams, { isList: false })],
  },
  {
    matcher: "/admin/saved-views",
    methods: ["POST"],
    middlewares: [validateAndTransformBody(SaveViewBody)],
  },
  { matcher: "/admin/saved-views/:id", methods: ["DELETE"], middlewares: [idsInPath] },
]
