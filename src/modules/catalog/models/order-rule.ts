import { model } from "@medusajs/framework/utils"

/**
 * In which quantities goods may be ordered: minimum ≤ quantity ≤ maximum, and a whole number of multiples.
 * Goods without a rule are ordered in whole units.
 */
const OrderRule = model
  .define("order_rule", {
    id: model.id({ prefix: "orul" }).primaryKey(),
    variant_id: model.text(),
    minimum: model.bigNumber().nullable(),
    multiple: model.bigNumber().nullable(),
    maximum: model.bigNumber().nullable(),
    allows_decimals: model.boolean().default(false),
  })
  .indexes([
    {
      name: "IDX_order_rule_variant_id_unique",
      on: ["variant_id"],
      unique: true,
      where: "deleted_at IS NULL",
    },
  ])

export default OrderRule
