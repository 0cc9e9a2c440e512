import { defineLink } from "@medusajs/framework/utils"
import CommissionModule from "../modules/commission"
import CompanyModule from "../modules/company"

/** `referral.company`: the company that was brought. */
export default defineLink(
  { linkable: CommissionModule.linkable.referral, field: "company_id" },
  CompanyModule.linkable.company,
  { readOnly: true },
)
