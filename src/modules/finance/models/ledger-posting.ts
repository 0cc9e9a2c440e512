import { model } from "@medusajs/framework/utils"
import Account from "./account"
import LedgerTransaction from "./ledger-transaction"

/** Debit +, credit −; the postings of a transaction sum to zero in every currency. Never edited. */
const LedgerPosting = model
  .define("ledger_posting", {
    id: model.id({ prefix: "lpost" }).primaryKey(),
    amount: model.bigNumber(),
    transaction: model.belongsTo(() => LedgerTransaction, { mappedBy: "postings" }),
    account: model.belongsTo(() => Account, { mappedBy: "postings" }),
  })
  .indexes([
    { on: ["transaction_id"], where: "deleted_at IS NULL" },
    { on: ["account_id"], where: "deleted_at IS NULL" },
  ])

export default LedgerPosting
