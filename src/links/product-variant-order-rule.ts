import ProductModule from "@medusajs/medusa/product"
import { defineLink } from "@medusajs/framework/utils"
import CatalogModule from "../modules/catalog"

/** `product_variant.order_rule`. */
export default defineLink(
  { linkable: ProductModule.linkable.productVariant, field: "id" },
  { ...CatalogModule.linkable.orderRule.id, primaryKey: "variant_id" },
  { readOnly: true },
)
