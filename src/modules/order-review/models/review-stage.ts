import { model } from "@medusajs/framework/utils"
import { MODES, STAGES } from "../types"

/** When a stage applies to an order; a stage without a row is off. Conditions count in the mode `when`. */
const ReviewStage = model
  .define("review_stage", {
    id: model.id({ prefix: "rstg" }).primaryKey(),
    stage: model.enum([...STAGES]),
    mode: model.enum([...MODES]),
    /** Exact decimal texts by currency code. */
    min_total: model.json().nullable(),
    overdue: model.boolean().default(false),
    over_credit: model.boolean().default(false),
    /** Who set it last. */
    actor_id: model.text(),
  })
  .indexes([{ on: ["stage"], unique: true, where: "deleted_at IS NULL" }])

export default ReviewStage
