import { model } from "@medusajs/framework/utils"

/** What a company owes for one capture. Open = amount − settled; settled by repayments and refunds. */
const Receivable = model
  .define("receivable", {
    id: model.id({ prefix: "rcv" }).primaryKey(),
    company_id: model.text(),
    order_id: model.text(),
    hold_id: model.text(),
    ledger_transaction_id: model.text(),
    currency_code: model.text(),
    amount: model.bigNumber(),
    settled_amount: model.bigNumber().default(0),
    due_at: model.dateTime(),
  })
  .indexes([
    { on: ["company_id", "due_at"], where: "deleted_at IS NULL" },
    { on: ["order_id"], where: "deleted_at IS NULL" },
    {
      name: "IDX_receivable_open",
      on: ["order_id"],
      where: "settled_amount < amount AND deleted_at IS NULL",
    },
    { on: ["hold_id"], where: "deleted_at IS NULL" },
    { on: ["ledger_transaction_id"], unique: true, where: "deleted_at IS NULL" },
  ])

export default Receivable
