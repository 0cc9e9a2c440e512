import { defineLink } from "@medusajs/framework/utils"
import CommissionModule from "../modules/commission"
import CompanyModule from "../modules/company"

/** `commission_entry.company`: the company whose order earned it. */
export default defineLink(
  { linkable: CommissionModule.linkable.commissionEntry, field: "company_id" },
  CompanyModule.linkable.company,
  { readOnly: true },
)
