import CustomerModule from "@medusajs/medusa/customer"
import { defineLink } from "@medusajs/framework/utils"
import CompanyModule from "../modules/company"

/** `company.customer_group`: the group by which prices and promotions know the company. */
export default defineLink(
  { linkable: CompanyModule.linkable.company, field: "customer_group_id" },
  CustomerModule.linkable.customerGroup,
  { readOnly: true },
)
