import { defineLink } from "@medusajs/framework/utils"
import CompanyModule from "../modules/company"
import FinanceModule from "../modules/finance"

/** `account.company`: whose receivable or stored value it is. */
export default defineLink(
  { linkable: FinanceModule.linkable.account, field: "company_id" },
  CompanyModule.linkable.company,
  { readOnly: true },
)
