import {
  authenticate,
  type MiddlewareRoute,
  validateAndTransformBody,
  validateAndTransformQuery,
} from "@medusajs/framework/http"
import { listCommissionEntries } from "../admin/commission-entries/query-config"
import { ListCommissionEntriesParams } from "../admin/commission-entries/validators"
import { listCommissionRules } from "../admin/commission-rules/query-config"
import {
  CreateCommissionRuleBody,
  EndCommissionRuleBody,
  ListCommissionRulesParams,
} from "../admin/commission-rules/validators"
import { listDistributors, listReferrals } from "../admin/distributors/query-config"
import {
  CreateDistributorBody,
  CreateReferralBody,
  ListDistributorsParams,
  ListReferralsParams,
  SuspendDistributorBody,
  UpdateDistributorBody,
} from "../admin/distributors/validators"
import { idsInPath } from "../ids-in-path"
import { requireActiveCompany, requireBuyer } from "../require-buyer"
import { listCommissions } from "../store/commissions/query-config"
import { ListCommissionsParams } from "../store/commissions/validators"
import {
  BecomeDistributorBody,
  RetrieveDistributorParams,
  StateReferralBody,
} from "../store/distributor/validators"

const customer = authenticate("customer", ["session", "bearer"])

const store: MiddlewareRoute[] = [
  {
    matcher: "/store/distributor",
    methods: ["GET"],
    middlewares: [customer, validateAndTransformQuery(RetrieveDistributorParams, { isList: true })],
  },
  {
    matcher: "/store/distributor",
    methods: ["POST"],
    middlewares: [...requireActiveCompany(["owner"]), validateAndTransformBody(BecomeDistributorBody)],
  },
  {
    matcher: "/store/distributor/referrals",
    methods: ["POST"],
    middlewares: [...requireBuyer(["owner"]), validateAndTransformBody(StateReferralBody)],
  },
  {
    matcher: "/store/commissions",
    methods: ["GET"],
    middlewares: [customer, validateAndTransformQuery(ListCommissionsParams, listCommissions)],
  },
]

const distributors: MiddlewareRoute[] = [
  {
    matcher: "/admin/distributors",
    methods: ["GET"],
    middlewares: [validateAndTransformQuery(ListDistributorsParams, listDistributors)],
  },
  {
    matcher: "/admin/distributors",
    methods: ["POST"],
    middlewares: [validateAndTransformBody(CreateDistributorBody)],
  },
  { matcher: "/admin/distributors/:id", methods: ["GET", "DELETE"], middlewares: [idsInPath] },
  {
    matcher: "/admin/distributors/:id",
    methods: ["POST"],
    middlewares: [idsInPath, validateAndTransformBody(UpdateDistributorBody)],
  },
  {
    matcher: "/admin/distributors/:id/suspend",
    methods: ["POST"],
    middlewares: [idsInPath, validateAndTransformBody(SuspendDistributorBody)],
  },
  { matcher: "/admin/distributors/:id/reinstate", methods: ["POST"], middlewares: [idsInPath] },
  {
    matcher: "/admin/distributors/:id/referrals",
    methods: ["GET"],
    middlewares: [idsInPath, validateAndTransformQuery(ListReferralsParams, listReferrals)],
  },
  {
    matcher: "/admin/distributors/:id/referrals",
    methods: ["POST"],
    middlewares: [idsInPath, validateAndTransformBody(CreateReferralBody)],
  },
  {
    matcher: "/admin/distributors/:id/referrals/:company_id",
    methods: ["DELETE"],
    middlewares: [idsInPath],
  },
]

const rules: MiddlewareRoute[] = [
  {
    matcher: "/admin/commission-rules",
    methods: ["GET"],
    middlewares: [validateAndTransformQuery(ListCommissionRulesParams, listCommissionRules)],
  },
  {
    matcher: "/admin/commission-rules",
    methods: ["POST"],
    middlewares: [validateAndTransformBody(CreateCommissionRuleBody)],
  },
  { matcher: "/admin/commission-rules/:id", methods: ["GET", "DELETE"], middlewares: [idsInPath] },
  {
    matcher: "/admin/commission-rules/:id",
    methods: ["POST"],
    middlewares: [idsInPath, validateAndTransformBody(EndCommissionRuleBody)],
  },
]

const entries: MiddlewareRoute[] = [
  {
    matcher: "/admin/commission-entries",
    methods: ["GET"],
    middlewares: [validateAndTransformQuery(ListCommissionEntriesParams, listCommissionEntries)],
  },
]

export const commissionMiddlewares: MiddlewareRoute[] = [...store, ...distributors, ...rules, ...entries]
