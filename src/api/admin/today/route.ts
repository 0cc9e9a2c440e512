import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import type PlacementModuleService from "../../../modules/placement/service"
import type { Permission } from "../../../modules/staff/utils/permissions"
import { readCompanyList, type CompanyListQuestion } from "../../../read-models/company-list"
import { countOrderWork } from "../../../read-models/order-counts"
import { readSalesByDay } from "../../../read-models/sales-by-day"
import { readShortGoods } from "../../../read-models/short-goods"
import { staffOf } from "../../access/staff-request"
import { visibleCompanyIds } from "../../access/visible-companies"

const DAYS = 14
const MOST_ROWS = 5
const LIST = { limit: MOST_ROWS, offset: 0, descending: true } as const

/** What the caller begins the day with: each part null where their role does not include it. At most eight statements. */
export async function GET(req: AuthenticatedMedusaRequest, res: MedusaResponse) {
  const { permissions } = staffOf(req).role
  const company_ids = await visibleCompanyIds(req)
  const { timeZone } = req.scope.resolve<PlacementModuleService>("placement").settings
  const where = async <Part>(permission: Permission, read: () => Promise<Part>): Promise<Part | null> =>
    permissions.includes(permission) ? await read() : null
  const companies = async (question: Partial<CompanyListQuestion> & Pick<CompanyListQuestion, "sort">) =>
    await readCompanyList(req.scope, { ...LIST, company_ids, ...question })
  const [work, sales, applications, overdue, short] = await Promise.all([
    where("read:order", () => countOrderWork(req.scope, company_ids)),
    where("read:order", () => readSalesByDay(req.scope, company_ids, { days: DAYS, timeZone })),
    where("read:company", () => companies({ has_application: true, sort: "created_at" })),
    where("read:company", () => companies({ is_overdue: true, sort: "overdue" })),
    where("read:stock", () => readShortGoods(req.scope, MOST_ROWS)),
  ])
  res.json({ time_zone: timeZone, days: DAYS, work, sales, applications, overdue, short })
}
