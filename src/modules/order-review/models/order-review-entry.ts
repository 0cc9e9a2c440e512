import { model } from "@medusajs/framework/utils"
import { ACTS, STAGES } from "../types"

/** One act of an order's review, never edited. `reopen` is an order edit's doing, into `stage`. */
const OrderReviewEntry = model
  .define("order_review_entry", {
    id: model.id({ prefix: "oreve" }).primaryKey(),
    order_id: model.text(),
    stage: model.enum([...STAGES]),
    act: model.enum([...ACTS, "reopen"]),
    /** Null: nobody is known for it. */
    actor_id: model.text().nullable(),
    reason: model.text().nullable(),
    at: model.dateTime(),
  })
  .indexes([{ on: ["order_id", "at"], where: "deleted_at IS NULL" }])

export default OrderReviewEntry
