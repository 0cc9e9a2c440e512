import {
  validateAndTransformBody,
  validateAndTransformQuery,
  type MiddlewareRoute,
} from "@medusajs/framework/http"
import { ChangeLimitBody, CompanyCreditParams } from "../admin/companies/[id]/credit/validators"
import { ListAccountsParams, ListTransactionsParams } from "../admin/ledger/validators"
import { idsInPath } from "../ids-in-path"
import { requireBuyer } from "../require-buyer"
import { CreditParams } from "../store/credit/validators"

export const financeMiddlewares: MiddlewareRoute[] = [
  {
    matcher: "/store/credit",
    methods: ["GET"],
    middlewares: [
      ...requireBuyer(["owner", "finance", "buyer"]),
      validateAndTransformQuery(CreditParams, { isList: false }),
    ],
  },
  {
    matcher: "/admin/companies/:id/credit",
    methods: ["GET"],
    middlewares: [idsInPath, validateAndTransformQuery(CompanyCreditParams, { isList: false })],
  },
  {
    matcher: "/admin/companies/:id/credit",
    methods: ["POST"],
    middlewares: [idsInPath, validateAndTransformBody(ChangeLimitBody)],
  },
  {
    matcher: "/admin/ledger/accounts",
    methods: ["GET"],
    middlewares: [validateAndTransformQuery(ListAccountsParams, { isList: false })],
  },
  {
    matcher: "/admin/ledger/transactions",
    methods: ["GET"],
    middlewares: [validateAndTransformQuery(ListTransactionsParams, { isList: false })],
  },
]
