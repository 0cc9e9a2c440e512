import { model } from "@medusajs/framework/utils"

/** Who changed a company's credit limit, from what (null: none was granted) to what, and why. */
const CreditLimitChange = model
  .define("credit_limit_change", {
    id: model.id({ prefix: "clch" }).primaryKey(),
    company_id: model.text(),
    currency_code: model.text(),
    before: model.bigNumber().nullable(),
    after: model.bigNumber(),
    actor_id: model.text(),
    reason: model.text(),
  })
  .indexes([{ on: ["company_id", "created_at"], where: "deleted_at IS NULL" }])

export default CreditLimitChange
