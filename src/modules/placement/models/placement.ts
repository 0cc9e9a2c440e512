import { model } from "@medusajs/framework/utils"

/**
 * One row per placed order and key: the same key with the same input answers with the same order, whatever is retried
 * or crashes. Written in the order's own transaction, so it exists exactly when the order does.
 */
export const Placement = model
  .define("placement", {
    id: model.id({ prefix: "plc" }).primaryKey(),
    key: model.text(),
    input_hash: model.text(),
    source: model.enum(["mall", "on_behalf", "message", "phone", "api", "cart", "draft_order"]),
    order_id: model.text(),
    cart_id: model.text().nullable(),
    company_id: model.text().nullable(),
    member_id: model.text().nullable(),
    customer_id: model.text().nullable(),
    /** The user who ordered on the company's behalf. */
    placed_by: model.text().nullable(),
    po_number: model.text().nullable(),
    remark: model.text().nullable(),
    /** A day of the calendar, such as 2026-12-24. */
    requested_delivery_date: model.text().nullable(),
    /** What the buyer was answered; a retry is answered the same. */
    answer: model.json(),
    /** Why these warehouses: the planner's explanation. */
    plan: model.json(),
    events: model.json(),
    /** When subscribers heard them; until then a job sends them again. */
    events_sent_at: model.dateTime().nullable(),
    /** An order to be paid online is cancelled, and its stock freed, when this has passed without payment. */
    payment_due_at: model.dateTime().nullable(),
  })
  .indexes([
    { on: ["key"], unique: true, where: "deleted_at is null" },
    { on: ["order_id"], unique: true, where: "deleted_at is null" },
    { on: ["company_id", "created_at"], where: "deleted_at is null" },
    {
      name: "IDX_placement_po_number",
      on: ["po_number", "order_id"],
      where: "po_number is not null and deleted_at is null",
    },
    { on: ["created_at"], where: "events_sent_at is null and deleted_at is null" },
    { on: ["payment_due_at"], where: "payment_due_at is not null and deleted_at is null" },
  ])
