import { model } from "@medusajs/framework/utils"
import LedgerPosting from "./ledger-posting"

export const ACCOUNT_KINDS = [
  "receivable",
  "stored_value",
  "cash",
  "bank",
  "revenue",
  "tax",
  "purchases",
  "expense",
  "payable",
  "commission_payable",
] as const

/**
 * Debit is positive: balance = Σ postings. Of a company's receivable account the balance is its used credit, held is
 * what its pending holds still keep, and available = credit_limit − balance − held.
 */
const Account = model
  .define("account", {
    id: model.id({ prefix: "acct" }).primaryKey(),
    kind: model.enum([...ACCOUNT_KINDS]),
    code: model.text(),
    company_id: model.text().nullable(),
    currency_code: model.text(),
    balance: model.bigNumber().default(0),
    held: model.bigNumber().default(0),
    credit_limit: model.bigNumber().nullable(),
    postings: model.hasMany(() => LedgerPosting, { mappedBy: "account" }),
  })
  .indexes([
    { on: ["code"], unique: true, where: "deleted_at IS NULL" },
    { on: ["company_id", "kind", "currency_code"], where: "deleted_at IS NULL" },
  ])

export default Account
