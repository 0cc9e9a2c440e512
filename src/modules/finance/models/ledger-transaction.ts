import { model } from "@medusajs/framework/utils"
import LedgerPosting from "./ledger-posting"

/** One movement of money, never edited: a mistake is mended by a second one that names it in `reversal_of`. */
const LedgerTransaction = model
  .define("ledger_transaction", {
    id: model.id({ prefix: "ltx" }).primaryKey(),
    kind: model.text(),
    /** The business record that it is about, such as an order's id. */
    reference: model.text(),
    idempotency_key: model.text(),
    input_hash: model.text(),
    effective_at: model.dateTime(),
    reversal_of: model.text().nullable(),
    description: model.text().nullable(),
    postings: model.hasMany(() => LedgerPosting, { mappedBy: "transaction" }),
  })
  .indexes([
    { on: ["idempotency_key"], unique: true, where: "deleted_at IS NULL" },
    { on: ["reversal_of"], unique: true, where: "deleted_at IS NULL AND reversal_of IS NOT NULL" },
    { on: ["reference"], where: "deleted_at IS NULL" },
    { on: ["effective_at", "id"], where: "deleted_at IS NULL" },
  ])

export default LedgerTransaction
