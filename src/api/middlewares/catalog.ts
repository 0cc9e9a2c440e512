import {
  validateAndTransformBody,
  validateAndTransformQuery,
  type MiddlewareRoute,
} from "@medusajs/framework/http"
import { ListOrderRulesParams, SaveOrderRulesBody } from "../admin/order-rules/validators"
import { listVisibilities } from "../admin/visibilities/query-config"
import { ListVisibilitiesParams, SetVisibilityBody } from "../admin/visibilities/validators"
import { idsInPath } from "../ids-in-path"
import { requireActiveCompany, requireBuyer } from "../require-buyer"
import { CatalogParams, GoodsPageParams } from "../store/catalog/validators"
import { StoreOrderRulesParams } from "../store/order-rules/validators"
import { UsualGoodsParams } from "../store/usual-goods/validators"
import { hideGoods } from "../visibility/hide-goods"
import { hideStockFigures } from "../visibility/hide-stock-figures"
import { hideRelatedGoods } from "../visibility/hide-related-goods"

/** 5,000 rules with all their figures stay below this. */
const RULES_BODY_LIMIT = "2mb"

/** Core's lists that carry products when asked for them. */
const RELATED = ["product-categories", "collections", "product-tags", "product-types"]

const visibility: MiddlewareRoute[] = [
  { matcher: "/store/products", methods: ["GET"], middlewares: [hideGoods("id"), hideStockFigures] },
  { matcher: "/store/products/:id", methods: ["GET"], middlewares: [hideGoods("id"), hideStockFigures] },
  {
    matcher: "/store/product-variants",
    methods: ["GET"],
    middlewares: [hideGoods("product_id"), hideStockFigures],
  },
  {
    matcher: "/store/product-variants/:id",
    methods: ["GET"],
    middlewares: [hideGoods("product_id"), hideStockFigures],
  },
  ...RELATED.flatMap((resource): MiddlewareRoute[] => [
    { matcher: `/store/${resource}`, methods: ["GET"], middlewares: [hideRelatedGoods, hideStockFigures] },
    {
      matcher: `/store/${resource}/:id`,
      methods: ["GET"],
      middlewares: [hideRelatedGoods, hideStockFigures],
    },
  ]),
]

export const catalogMiddlewares: MiddlewareRoute[] = [
  ...visibility,
  {
    matcher: "/admin/order-rules",
    methods: ["GET"],
    middlewares: [validateAndTransformQuery(ListOrderRulesParams, { isList: false })],
  },
  {
    matcher: "/admin/order-rules",
    methods: ["POST"],
    bodyParser: { sizeLimit: RULES_BODY_LIMIT },
    middlewares: [validateAndTransformBody(SaveOrderRulesBody)],
  },
  { matcher: "/admin/order-rules/:id", methods: ["DELETE"], middlewares: [idsInPath] },
  {
    matcher: "/admin/visibilities",
    methods: ["GET"],
    middlewares: [validateAndTransformQuery(ListVisibilitiesParams, listVisibilities)],
  },
  {
    matcher: "/admin/visibilities",
    methods: ["POST"],
    middlewares: [validateAndTransformBody(SetVisibilityBody)],
  },
  {
    matcher: "/store/catalog",
    methods: ["GET"],
    middlewares: [...requireActiveCompany(), validateAndTransformQuery(CatalogParams, { isList: false })],
  },
  {
    matcher: "/store/catalog/:goods",
    methods: ["GET"],
    middlewares: [...requireActiveCompany(), validateAndTransformQuery(GoodsPageParams, { isList: false })],
  },
  { matcher: "/store/promotions", methods: ["GET"], middlewares: requireActiveCompany() },
  {
    matcher: "/store/usual-goods",
    methods: ["GET"],
    middlewares: [...requireActiveCompany(), validateAndTransformQuery(UsualGoodsParams, { isList: false })],
  },
  {
    matcher: "/store/order-rules",
    methods: ["GET"],
    middlewares: [...requireBuyer(), validateAndTransformQuery(StoreOrderRulesParams, { isList: false })],
  },
]
