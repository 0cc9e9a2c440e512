import CustomerModule from "@medusajs/medusa/customer"
import { defineLink } from "@medusajs/framework/utils"
import CatalogModule from "../modules/catalog"

/** `visibility.customer_group`. */
export default defineLink(
  { linkable: CatalogModule.linkable.visibility, field: "customer_group_id" },
  CustomerModule.linkable.customerGroup,
  { readOnly: true },
)
