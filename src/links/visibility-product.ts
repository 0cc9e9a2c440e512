import ProductModule from "@medusajs/medusa/product"
import { defineLink } from "@medusajs/framework/utils"
import CatalogModule from "../modules/catalog"

/** `visibility.product`. */
export default defineLink(
  { linkable: CatalogModule.linkable.visibility, field: "product_id" },
  ProductModule.linkable.product,
  { readOnly: true },
)
