import { model } from "@medusajs/framework/utils"

/**
 * What one company (or one tier, by its customer group) pays for one goods from `min_quantity` on, while
 * starts_at <= t < ends_at. The look-up index, which also carries the answer, stands in the migration.
 */
const ContractPrice = model
  .define("contract_price", {
    id: model.id({ prefix: "cprice" }).primaryKey(),
    customer_group_id: model.text(),
    price_set_id: model.text(),
    currency_code: model.text(),
    min_quantity: model.bigNumber().default(1),
    amount: model.bigNumber(),
    starts_at: model.dateTime().nullable(),
    ends_at: model.dateTime().nullable(),
    source: model.text().nullable(),
  })
  .indexes([{ on: ["price_set_id", "customer_group_id"], where: "deleted_at IS NULL" }])
  .checks([
    { name: "contract_price_amount_check", expression: "amount >= 0" },
    { name: "contract_price_min_quantity_check", expression: "min_quantity > 0" },
    { name: "contract_price_period_check", expression: "ends_at > starts_at" },
  ])

export default ContractPrice
