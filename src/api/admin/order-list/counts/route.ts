import type { MedusaResponse } from "@medusajs/framework/http"
import { countOrderWork } from "../../../../read-models/order-counts"
import type { StaffRequest } from "../../../access/staff-request"
import { visibleCompanyIds } from "../../../access/visible-companies"

/** How many orders wait for each kind of work: what `waits_for` of the list finds. One statement. */
export async function GET(req: StaffRequest, res: MedusaResponse) {
  res.json({ waiting: await countOrderWork(req.scope, await visibleCompanyIds(req)) })
}
