import ProductModule from "@medusajs/medusa/product"
import { defineLink } from "@medusajs/framework/utils"
import CatalogModule from "../modules/catalog"

/** `visibility.product_category`. */
export default defineLink(
  { linkable: CatalogModule.linkable.visibility, field: "category_id" },
  ProductModule.linkable.productCategory,
  { readOnly: true },
)
