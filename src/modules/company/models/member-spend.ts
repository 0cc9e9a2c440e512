import { model } from "@medusajs/framework/utils"

/** What one placed order took of its member's spending limits. Voided when the order is cancelled, never edited. */
const MemberSpend = model
  .define("member_spend", {
    id: model.id({ prefix: "mspd" }).primaryKey(),
    member_id: model.text(),
    company_id: model.text(),
    order_id: model.text(),
    amount: model.bigNumber(),
    placed_at: model.dateTime(),
    voided_at: model.dateTime().nullable(),
  })
  .indexes([
    { on: ["order_id"], unique: true, where: "deleted_at IS NULL" },
    { on: ["member_id", "placed_at"], where: "deleted_at IS NULL" },
  ])

export default MemberSpend
