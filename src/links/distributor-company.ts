import { defineLink } from "@medusajs/framework/utils"
import CommissionModule from "../modules/commission"
import CompanyModule from "../modules/company"

/** `distributor.company`: the company that the distributor buys for. */
export default defineLink(
  { linkable: CommissionModule.linkable.distributor, field: "company_id" },
  CompanyModule.linkable.company,
  { readOnly: true },
)
