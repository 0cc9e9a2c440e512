import { model } from "@medusajs/framework/utils"
import { Distributor } from "./distributor"

/**
 * What a distributor earned on an order line (accrual, > 0) or gave back (clawback, < 0). Appended, never edited but
 * for status and available_at. Per accrual: 0 ≤ amount + Σ its clawbacks ≤ amount.
 * `reference`: what caused the entry; an entry exists once per line, distributor, level, kind and reference.
 */
export const CommissionEntry = model
  .define("commission_entry", {
    id: model.id({ prefix: "cmn" }).primaryKey(),
    order_id: model.text(),
    order_line_id: model.text(),
    company_id: model.text(),
    distributor: model.belongsTo(() => Distributor, { mappedBy: "entries" }),
    level: model.number(),
    kind: model.enum(["accrual", "clawback"]),
    rule_id: model.text(),
    base: model.bigNumber(),
    rate_bps: model.number(),
    amount: model.bigNumber(),
    currency_code: model.text(),
    status: model.enum(["frozen", "available", "paid", "reversed"]).default("frozen"),
    available_at: model.dateTime().nullable(),
    reverses_id: model.text().nullable(),
    reference: model.text(),
  })
  .indexes([
    {
      name: "IDX_commission_entry_once",
      on: ["order_id", "order_line_id", "distributor_id", "level", "kind", "reference"],
      unique: true,
      where: "deleted_at IS NULL",
    },
    { on: ["distributor_id", "created_at"], where: "deleted_at IS NULL" },
    {
      name: "IDX_commission_entry_frozen",
      on: ["available_at", "order_id"],
      where: "status = 'frozen' AND deleted_at IS NULL",
    },
  ])
  .checks([
    { name: "CK_commission_entry_level", expression: "level in (1, 2)" },
    {
      name: "CK_commission_entry_sign",
      expression:
        "(kind = 'accrual' and amount > 0 and reverses_id is null) or (kind = 'clawback' and amount < 0 and reverses_id is not null)",
    },
  ])
