import ProductModule from "@medusajs/medusa/product"
import { defineLink } from "@medusajs/framework/utils"
import CatalogModule from "../modules/catalog"

/** `order_rule.product_variant`. */
export default defineLink(
  { linkable: CatalogModule.linkable.orderRule, field: "variant_id" },
  ProductModule.linkable.productVariant,
  { readOnly: true },
)
