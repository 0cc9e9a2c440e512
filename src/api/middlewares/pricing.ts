import {
  type AuthenticatedMedusaRequest,
  type MedusaNextFunction,
  type MedusaResponse,
  type MiddlewareRoute,
  validateAndTransformBody,
  validateAndTransformQuery,
} from "@medusajs/framework/http"
import type CompanyModuleService from "../../modules/company/service"
import { CompanyPricesParams } from "../admin/companies/[id]/prices/validators"
import {
  ExportContractPricesParams,
  ListContractPricesParams,
  UpdateContractPriceBody,
  UpsertContractPricesBody,
} from "../admin/contract-prices/validators"
import { actForCompany } from "../act-for-company"
import { CompanyCatalogParams } from "../admin/companies/[id]/orders/validators"
import { ChangePriceTableBody, PriceHistoryParams, PriceTableParams } from "../admin/price-tables/validators"
import {
  ListTierDiscountsParams,
  UpdateTierDiscountBody,
  UpsertTierDiscountsBody,
} from "../admin/tier-discounts/validators"
import { idsInPath } from "../ids-in-path"
import { requireActiveCompany } from "../require-buyer"
import { StorePricesParams } from "../store/prices/validators"

/** 1,000 prices in one body are more than the 100 kB that the platform reads. */
const LARGE_BODY = { sizeLimit: "2mb" }

const contractPrices: MiddlewareRoute[] = [
  {
    matcher: "/admin/contract-prices",
    methods: ["GET"],
    middlewares: [validateAndTransformQuery(ListContractPricesParams, { isList: true })],
  },
  {
    matcher: "/admin/contract-prices",
    methods: ["POST"],
    bodyParser: LARGE_BODY,
    middlewares: [validateAndTransformBody(UpsertContractPricesBody)],
  },
  {
    matcher: "/admin/contract-prices/export",
    methods: ["GET"],
    middlewares: [validateAndTransformQuery(ExportContractPricesParams, {})],
  },
  // The body is the file itself, whatever it calls itself.
  { matcher: "/admin/contract-prices/import", methods: ["POST"], bodyParser: false, middlewares: [] },
  { matcher: "/admin/contract-prices/:id", methods: ["GET", "DELETE"], middlewares: [idsInPath] },
  {
    matcher: "/admin/contract-prices/:id",
    methods: ["POST"],
    middlewares: [idsInPath, validateAndTransformBody(UpdateContractPriceBody)],
  },
]

const tierDiscounts: MiddlewareRoute[] = [
  {
    matcher: "/admin/tier-discounts",
    methods: ["GET"],
    middlewares: [validateAndTransformQuery(ListTierDiscountsParams, { isList: true })],
  },
  {
    matcher: "/admin/tier-discounts",
    methods: ["POST"],
    bodyParser: LARGE_BODY,
    middlewares: [validateAndTransformBody(UpsertTierDiscountsBody)],
  },
  { matcher: "/admin/tier-discounts/:id", methods: ["GET", "DELETE"], middlewares: [idsInPath] },
  {
    matcher: "/admin/tier-discounts/:id",
    methods: ["POST"],
    middlewares: [idsInPath, validateAndTransformBody(UpdateTierDiscountBody)],
  },
]

const priceTables: MiddlewareRoute[] = ["companies", "tiers"].flatMap((owners) => [
  {
    matcher: `/admin/price-tables/${owners}/:id`,
    methods: ["GET"],
    middlewares: [idsInPath, validateAndTransformQuery(PriceTableParams, { isList: true })],
  },
  {
    matcher: `/admin/price-tables/${owners}/:id`,
    methods: ["POST"],
    bodyParser: LARGE_BODY,
    middlewares: [idsInPath, validateAndTransformBody(ChangePriceTableBody)],
  },
  {
    matcher: `/admin/price-tables/${owners}/:id/history`,
    methods: ["GET"],
    middlewares: [idsInPath, validateAndTransformQuery(PriceHistoryParams, { isList: false })],
  },
])

const asSeen: MiddlewareRoute[] = [
  {
    matcher: "/admin/price-tables/companies/:id/as-seen",
    methods: ["GET"],
    middlewares: [
      idsInPath,
      validateAndTransformQuery(CompanyCatalogParams, { isList: false }),
      actForCompany,
    ],
  },
]

const prices: MiddlewareRoute[] = [
  {
    matcher: "/admin/companies/:id/prices",
    methods: ["GET"],
    middlewares: [idsInPath, validateAndTransformQuery(CompanyPricesParams, {})],
  },
  {
    matcher: "/store/prices",
    methods: ["GET"],
    middlewares: [...requireActiveCompany(), validateAndTransformQuery(StorePricesParams, {})],
  },
]

const listings: MiddlewareRoute[] = [
  "/store/products",
  "/store/products/:id",
  "/store/product-variants",
  "/store/product-variants/:id",
].map((matcher) => ({ matcher, methods: ["GET"], middlewares: [withoutPricesUnlessActive] }))

export const pricingMiddlewares: MiddlewareRoute[] = [
  ...contractPrices,
  ...tierDiscounts,
  ...priceTables,
  ...asSeen,
  ...prices,
  ...listings,
]

const PRICE_FIELD = /(^|\.)\*?(calculated_price|price_set|prices)(\.|$)/

/**
 * A member of a pending or suspended company sees goods without prices. Runs behind core's own middlewares of these
 * paths, which have chosen the fields and the pricing context by then. Visitors without a company are left as they are.
 */
async function withoutPricesUnlessActive(
  req: AuthenticatedMedusaRequest,
  _res: MedusaResponse,
  next: MedusaNextFunction,
) {
  const customerId = req.auth_context?.actor_id
  const buyer = customerId
    ? await req.scope.resolve<CompanyModuleService>("company").findBuyer(customerId)
    : null
  if (buyer && buyer.company.status !== "active") {
    req.pricingContext = undefined
    req.queryConfig.fields = req.queryConfig.fields.filter((field) => !PRICE_FIELD.test(field))
  }
  next()
}
