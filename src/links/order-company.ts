import OrderModule from "@medusajs/medusa/order"
import { defineLink } from "@medusajs/framework/utils"
import CompanyModule from "../modules/company"

/** `order.company` and `company.orders`: for whom an order was placed, written in the transaction that places it. */
export default defineLink(
  { linkable: OrderModule.linkable.order, isList: true },
  CompanyModule.linkable.company,
  { database: { table: "order_company", idPrefix: "ordcomp" } },
)
