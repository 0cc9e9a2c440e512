import OrderModule from "@medusajs/medusa/order"
import { defineLink } from "@medusajs/framework/utils"
import CommissionModule from "../modules/commission"

/** `commission_entry.order` */
export default defineLink(
  { linkable: CommissionModule.linkable.commissionEntry, field: "order_id" },
  OrderModule.linkable.order,
  { readOnly: true },
)
