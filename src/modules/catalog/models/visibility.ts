import { model } from "@medusajs/framework/utils"

/**
 * A customer group that sees goods, or a category with all below it. Goods that no row concerns are seen by everyone.
 * Exactly one of product and category is set.
 */
const Visibility = model
  .define("visibility", {
    id: model.id({ prefix: "vis" }).primaryKey(),
    product_id: model.text().nullable(),
    category_id: model.text().nullable(),
    customer_group_id: model.text().index("IDX_visibility_customer_group_id"),
  })
  .indexes([
    {
      name: "IDX_visibility_product_id_customer_group_id_unique",
      on: ["product_id", "customer_group_id"],
      unique: true,
      where: "deleted_at IS NULL",
    },
    {
      name: "IDX_visibility_category_id_customer_group_id_unique",
      on: ["category_id", "customer_group_id"],
      unique: true,
      where: "deleted_at IS NULL",
    },
  ])

export default Visibility
