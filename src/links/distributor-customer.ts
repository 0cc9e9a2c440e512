import CustomerModule from "@medusajs/medusa/customer"
import { defineLink } from "@medusajs/framework/utils"
import CommissionModule from "../modules/commission"

/** `distributor.customer` */
export default defineLink(
  { linkable: CommissionModule.linkable.distributor, field: "customer_id" },
  CustomerModule.linkable.customer,
  { readOnly: true },
)
