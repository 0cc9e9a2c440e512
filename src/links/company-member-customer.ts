import CustomerModule from "@medusajs/medusa/customer"
import { defineLink } from "@medusajs/framework/utils"
import CompanyModule from "../modules/company"

/** `company_member.customer` */
defineLink(
  { linkable: CompanyModule.linkable.companyMember, field: "customer_id" },
  CustomerModule.linkable.customer,
  { readOnly: true },
)

/** `customer.company_member`: the active membership, of which a customer has at most one. */
export default defineLink(
  { linkable: CustomerModule.linkable.customer, field: "id" },
  { ...CompanyModule.linkable.companyMember.id, primaryKey: "active_customer_id" },
  { readOnly: true },
)
