import type { MedusaResponse } from "@medusajs/framework/http"
import { countOrderList, readOrderList } from "../../../read-models/order-list"
import type { StaffRequest } from "../../access/staff-request"
import { visibleCompanyIds } from "../../access/visible-companies"
import { cursorOf, placeOf } from "../../store/companies/me/orders/cursor"
import type { OrderListParams } from "./validators"

/** Orders of every source, the newest first, and how many there are. Two statements, whatever the page. */
export async function GET(req: StaffRequest<unknown, OrderListParams>, res: MedusaResponse) {
  const { limit, cursor, ...asked } = req.validatedQuery
  const filters = { ...asked, company_ids: await visibleCompanyIds(req) }
  const after = cursor === undefined ? null : placeOf(cursor)
  const [rows, counted] = await Promise.all([
    readOrderList(req.scope, filters, { after, limit: limit + 1 }),
    countOrderList(req.scope, filters),
  ])
  const page = rows.slice(0, limit)
  res.json({
    orders: page.map(({ order }) => order),
    ...counted,
    limit,
    next_cursor: rows.length > limit ? cursorOf(page[limit - 1].place) : null,
  })
}
