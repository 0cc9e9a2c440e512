import {
  validateAndTransformBody,
  validateAndTransformQuery,
  type MiddlewareRoute,
} from "@medusajs/framework/http"
import { ChangeWarehouseBody } from "../admin/orders/[id]/warehouse/validators"
import { idsInPath } from "../ids-in-path"
import { orderInTurn } from "../order-in-turn"
import { requireBuyer } from "../require-buyer"
import {
  CompanyOrdersParams,
  OrderPdfParams,
  ReceiptBody,
  ReturnBody,
} from "../store/companies/me/orders/validators"

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

const inTurn = OF_AN_ORDER.map((resource): MiddlewareRoute => ({
  matcher: `/admin/${resource}/:id/*`,
  methods: ["POST", "DELETE"],
  middlewares: [idsInPath, orderInTurn],
}))

const ORDERS = "/store/companies/me/orders"
const mayChange = requireBuyer(["owner", "buyer"])

/** As of core's own routes: every member sees the company's orders, owners and buyers change them. */
const ofMyCompany: MiddlewareRoute[] = [
  {
    matcher: ORDERS,
    methods: ["GET"],
    middlewares: [...requireBuyer(), validateAndTransformQuery(CompanyOrdersParams, { isList: false })],
  },
  { matcher: `${ORDERS}/:id`, methods: ["GET"], middlewares: [...requireBuyer(), idsInPath] },
  {
    matcher: `${ORDERS}/:id/pdf`,
    methods: ["GET"],
    middlewares: [...requireBuyer(), idsInPath, validateAndTransformQuery(OrderPdfParams, { isList: false })],
  },
  { matcher: `${ORDERS}/:id/cancel`, methods: ["POST"], middlewares: [...mayChange, idsInPath] },
  {
    matcher: `${ORDERS}/:id/receipts`,
    methods: ["POST"],
    middlewares: [...mayChange, idsInPath, validateAndTransformBody(ReceiptBody)],
  },
  {
    matcher: `${ORDERS}/:id/returns`,
    methods: ["POST"],
    middlewares: [...mayChange, idsInPath, validateAndTransformBody(ReturnBody)],
  },
]

const ofTheTerminal: MiddlewareRoute[] = [
  {
    matcher: "/admin/orders/:id/warehouse",
    methods: ["POST"],
    middlewares: [validateAndTransformBody(ChangeWarehouseBody)],
  },
  ...["warehouse/options", "money", "commission"].map((name) => ({
    ...{ matcher: `/admin/orders/:id/${name}`, methods: ["GET" as const], middlewares: [idsInPath] },
  })),
]

export const orderMiddlewares: MiddlewareRoute[] = [...inTurn, ...ofMyCompany, ...ofTheTerminal]
