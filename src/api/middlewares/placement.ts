import {
  validateAndTransformBody,
  validateAndTransformQuery,
  type MiddlewareRoute,
} from "@medusajs/framework/http"
import { actForCompany } from "../act-for-company"
import {
  CompanyCatalogParams,
  CompanyUsualGoodsParams,
  OnBehalfBody,
  PreviewOnBehalfBody,
} from "../admin/companies/[id]/orders/validators"
import { SheetDraftBody } from "../admin/sheet-drafts/validators"
import { idsInPath } from "../ids-in-path"
import { requireActiveCompany, requireBuyer } from "../require-buyer"
import { OrderBody, PreviewBody } from "../store/orders/validators"

/** 1,500 lines with notes stay below this. */
const BODY_LIMIT = "2mb"

const mayOrder = () => requireActiveCompany(["owner", "buyer"])

export const placementMiddlewares: MiddlewareRoute[] = [
  {
    matcher: "/store/orders",
    methods: ["POST"],
    bodyParser: { sizeLimit: BODY_LIMIT },
    middlewares: [...mayOrder(), validateAndTransformBody(OrderBody)],
  },
  {
    matcher: "/store/orders/preview",
    methods: ["POST"],
    bodyParser: { sizeLimit: BODY_LIMIT },
    middlewares: [...mayOrder(), validateAndTransformBody(PreviewBody)],
  },
  { matcher: "/store/orders/:id/plan", methods: ["GET"], middlewares: [...requireBuyer(), idsInPath] },
  { matcher: "/store/carts/:id/complete", methods: ["POST"], middlewares: [idsInPath] },
  { matcher: "/admin/orders/:id/plan", methods: ["GET"], middlewares: [idsInPath] },
  {
    matcher: "/admin/companies/:id/orders",
    methods: ["POST"],
    bodyParser: { sizeLimit: BODY_LIMIT },
    middlewares: [idsInPath, validateAndTransformBody(OnBehalfBody)],
  },
  {
    matcher: "/admin/companies/:id/orders/preview",
    methods: ["POST"],
    bodyParser: { sizeLimit: BODY_LIMIT },
    middlewares: [idsInPath, validateAndTransformBody(PreviewOnBehalfBody), actForCompany],
  },
  { matcher: "/admin/companies/:id/orders/last", methods: ["GET"], middlewares: [idsInPath] },
  {
    matcher: "/admin/companies/:id/catalog",
    methods: ["GET"],
    middlewares: [
      idsInPath,
      validateAndTransformQuery(CompanyCatalogParams, { isList: false }),
      actForCompany,
    ],
  },
  {
    matcher: "/admin/companies/:id/usual-goods",
    methods: ["GET"],
    middlewares: [
      idsInPath,
      validateAndTransformQuery(CompanyUsualGoodsParams, { isList: false }),
      actForCompany,
    ],
  },
  {
    matcher: "/admin/sheet-drafts",
    methods: ["POST"],
    bodyParser: { sizeLimit: BODY_LIMIT },
    middlewares: [validateAndTransformBody(SheetDraftBody)],
  },
  { matcher: "/admin/sheet-drafts/:id", methods: ["GET", "DELETE"], middlewares: [idsInPath] },
  {
    matcher: "/admin/sheet-drafts/:id",
    methods: ["POST"],
    bodyParser: { sizeLimit: BODY_LIMIT },
    middlewares: [idsInPath, validateAndTransformBody(SheetDraftBody)],
  },
]
