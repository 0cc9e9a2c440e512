import { model } from "@medusajs/framework/utils"

/** What one unit of goods costs the merchant, from its last change on: at most one for each goods and currency. */
const ItemCost = model
  .define("item_cost", {
    id: model.id({ prefix: "icost" }).primaryKey(),
    variant_id: model.text(),
    currency_code: model.text(),
    /** Per unit, in major units of the currency. */
    amount: model.bigNumber(),
    /** Since when it is the cost. */
    valid_from: model.dateTime(),
  })
  .indexes([{ on: ["variant_id", "currency_code"], unique: true, where: "deleted_at IS NULL" }])
  .checks([{ name: "item_cost_amount_check", expression: "amount >= 0" }])

export default ItemCost
