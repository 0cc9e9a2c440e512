import type { MedusaResponse } from "@medusajs/framework/http"
import type PlacementModuleService from "../../../../modules/placement/service"
import { countOrderList, streamOrderList } from "../../../../read-models/order-list"
import { dayIn } from "../../../../utils/days"
import { Refusal } from "../../../../utils/refusal"
import { writeXlsx } from "../../../../utils/sheets/write-xlsx"
import type { StaffRequest } from "../../../access/staff-request"
import { visibleCompanyIds } from "../../../access/visible-companies"
import { languageOf } from "../../../papers/words"
import type { ExportOrdersParams } from "../validators"
import { orderSheet } from "./order-sheet"

const MOST_ORDERS = 10_000

/**
 * The list's orders as an Excel file.
 * @throws Refusal TOO_MANY_ORDERS: a file that leaves some out would be taken for all
 */
export async function GET(req: StaffRequest<unknown, ExportOrdersParams>, res: MedusaResponse) {
  const { language: asked, ...query } = req.validatedQuery
  const filters = { ...query, company_ids: await visibleCompanyIds(req) }
  const { is_exact } = await countOrderList(req.scope, filters, MOST_ORDERS)
  if (!is_exact) {
    const message = `These are more than ${MOST_ORDERS} orders: export a shorter time, or with more filters`
    throw new Refusal("TOO_MANY_ORDERS", message, { most: MOST_ORDERS })
  }
  const { timeZone } = req.scope.resolve<PlacementModuleService>("placement").settings
  const language = languageOf(asked, req.get("accept-language"))
  res
    .type("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet")
    .set("Content-Disposition", `attachment; filename="orders-${dayIn(timeZone, new Date())}.xlsx"`)
    .set("Cache-Control", "private, no-store")
  await writeXlsx(orderSheet(streamOrderList(req.scope, filters), { language, timeZone }), res)
}
