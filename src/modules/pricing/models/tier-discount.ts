import { model } from "@medusajs/framework/utils"

/**
 * How much less than the list price a tier (by its customer group) pays for the goods of a category and all below
 * it, or for all goods (no category), while starts_at <= t < ends_at. 10,000 basis points are 100 %.
 */
const TierDiscount = model
  .define("tier_discount", {
    id: model.id({ prefix: "tdisc" }).primaryKey(),
    customer_group_id: model.text(),
    category_id: model.text().nullable(),
    rate_bps: model.number(),
    starts_at: model.dateTime().nullable(),
    ends_at: model.dateTime().nullable(),
  })
  .checks([
    { name: "tier_discount_rate_check", expression: "rate_bps between 0 and 10000" },
    { name: "tier_discount_period_check", expression: "ends_at > starts_at" },
  ])

export default TierDiscount
