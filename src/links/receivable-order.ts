import OrderModule from "@medusajs/medusa/order"
import { defineLink } from "@medusajs/framework/utils"
import FinanceModule from "../modules/finance"

/** `receivable.order`: what the company owes for. */
export default defineLink(
  { linkable: FinanceModule.linkable.receivable, field: "order_id" },
  OrderModule.linkable.order,
  { readOnly: true },
)
