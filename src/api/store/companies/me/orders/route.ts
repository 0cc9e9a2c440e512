import type { MedusaResponse } from "@medusajs/framework/http"
import { readCompanyOrders } from "../../../../../read-models/company-orders"
import type { BuyerRequest } from "../../../../require-buyer"
import { cursorOf, placeOf } from "./cursor"
import { seesAccount } from "./own-order-answer"
import type { CompanyOrdersParams } from "./validators"

/** Orders of the buyer's company, whichever member placed them, the newest first. One statement beside the buyer's. */
export async function GET(req: BuyerRequest & { validatedQuery: CompanyOrdersParams }, res: MedusaResponse) {
  const { stage, q, limit, cursor } = req.validatedQuery
  const rows = await readCompanyOrders(req.scope, {
    company_id: req.buyer.company.id,
    shows_account: seesAccount(req.buyer),
    id: null,
    stages: stage ?? null,
    q: q ?? null,
    after: cursor === undefined ? null : placeOf(cursor),
    limit: limit + 1,
  })
  const page = rows.slice(0, limit)
  res.json({
    orders: page.map(({ order }) => order),
    limit,
    next_cursor: rows.length > limit ? cursorOf(page[limit - 1].place) : null,
  })
}
