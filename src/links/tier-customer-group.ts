import CustomerModule from "@medusajs/medusa/customer"
import { defineLink } from "@medusajs/framework/utils"
import CompanyModule from "../modules/company"

/** `tier.customer_group`: the group by which prices and promotions know the tier. */
export default defineLink(
  { linkable: CompanyModule.linkable.tier, field: "customer_group_id" },
  CustomerModule.linkable.customerGroup,
  { readOnly: true },
)
