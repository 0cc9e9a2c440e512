import { model } from "@medusajs/framework/utils"

/**
 * The rate for a level, narrowed by any of goods, category and the buying company's tier; null is "all".
 * Terms are never edited: a rule is ended and another one made, so that past accruals can be recomputed.
 */
export const CommissionRule = model
  .define("commission_rule", {
    id: model.id({ prefix: "crul" }).primaryKey(),
    level: model.number(),
    product_id: model.text().nullable(),
    category_id: model.text().nullable(),
    tier_id: model.text().nullable(),
    rate_bps: model.number(),
    priority: model.number().default(0),
    starts_at: model.dateTime().nullable(),
    ends_at: model.dateTime().nullable(),
  })
  .indexes([{ on: ["level"], where: "deleted_at IS NULL" }])
  .checks([
    { name: "CK_commission_rule_level", expression: "level in (1, 2)" },
    { name: "CK_commission_rule_rate_bps", expression: "rate_bps between 0 and 10000" },
    { name: "CK_commission_rule_period", expression: "starts_at < ends_at" },
  ])
