import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { readCompanyTimeline } from "../../../../../read-models/company-timeline"
import { cursorOf, placeOf } from "../../../../store/companies/me/orders/cursor"
import { retrieveCompany } from "../../helpers"
import type { TimelineParams } from "./validators"

/** What happened to the company, the newest first, a page at a time. */
export async function GET(req: AuthenticatedMedusaRequest<unknown, TimelineParams>, res: MedusaResponse) {
  const { id: company_id } = await retrieveCompany(req.scope, req.params.id, ["id"])
  const { limit, cursor } = req.validatedQuery
  const rows = await readCompanyTimeline(req.scope, {
    company_id,
    after: cursor === undefined ? null : placeOf(cursor),
    limit: limit + 1,
  })
  const page = rows.slice(0, limit)
  res.json({
    events: page.map(({ event }) => event),
    limit,
    next_cursor: rows.length > limit ? cursorOf(page[limit - 1].place) : null,
  })
}
