import { model } from "@medusajs/framework/utils"

/**
 * Credit set aside for an order. What it still keeps = amount − captured − voided; pending while that is above zero,
 * then posted (something was captured) or voided (nothing was), for good. refunded ≤ captured.
 */
const Hold = model
  .define("hold", {
    id: model.id({ prefix: "hold" }).primaryKey(),
    account_id: model.text(),
    company_id: model.text(),
    /** The order's id; a payment session's until its order is known. */
    reference: model.text(),
    amount: model.bigNumber(),
    /** How much of `amount` is tax. */
    tax_amount: model.bigNumber().default(0),
    captured_amount: model.bigNumber().default(0),
    voided_amount: model.bigNumber().default(0),
    refunded_amount: model.bigNumber().default(0),
    status: model.enum(["pending", "posted", "voided"]).default("pending"),
    idempotency_key: model.text(),
    input_hash: model.text(),
  })
  .indexes([
    { on: ["idempotency_key"], unique: true, where: "deleted_at IS NULL" },
    { on: ["reference"], where: "deleted_at IS NULL" },
    { on: ["account_id", "status"], where: "deleted_at IS NULL" },
    { on: ["company_id"], where: "deleted_at IS NULL" },
  ])

export default Hold
