import { model } from "@medusajs/framework/utils"
import { STAGES, STATES } from "../types"

/**
 * Where an order stands on its way to the warehouse: waiting or returned in `stage`, or through with none. It ships
 * only when it is through.
 */
const OrderReview = model
  .define("order_review", {
    id: model.id({ prefix: "orev" }).primaryKey(),
    order_id: model.text(),
    company_id: model.text().nullable(),
    /** Those that it has to pass, as decided at the time. */
    stages: model.array(),
    stage: model.enum([...STAGES]).nullable(),
    state: model.enum([...STATES]),
    /** Why it was returned. */
    reason: model.text().nullable(),
    /** Whose act was the last. */
    actor_id: model.text().nullable(),
    /** Since when it stands where it stands. */
    since: model.dateTime(),
    /** What the decision was made on: the total as exact decimal text, and the order's version. */
    total: model.text(),
    order_version: model.number(),
  })
  .indexes([
    { on: ["order_id"], unique: true, where: "deleted_at IS NULL" },
    { on: ["state", "stage", "since"], where: "deleted_at IS NULL" },
    { on: ["company_id"], where: "deleted_at IS NULL" },
  ])
  .checks([
    { name: "CK_order_review_through", expression: "(state = 'through') = (stage is null)" },
    { name: "CK_order_review_reason", expression: "(state = 'returned') = (reason is not null)" },
    { name: "CK_order_review_stage", expression: "stage is null or stage = any(stages)" },
  ])

export default OrderReview
