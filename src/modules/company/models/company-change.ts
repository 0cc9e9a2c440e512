import { model } from "@medusajs/framework/utils"

/** When a company's status or tier changed, from what to what, and who did it; written with the change itself. */
const CompanyChange = model
  .define("company_change", {
    id: model.id({ prefix: "cchg" }).primaryKey(),
    company_id: model.text(),
    kind: model.enum(["status", "tier"]),
    /** A status, or the id of a tier. */
    before: model.text(),
    after: model.text(),
    /** The user or secret API key; null where nobody was logged in. */
    actor_id: model.text().nullable(),
  })
  .indexes([{ on: ["company_id", "created_at"], where: "deleted_at IS NULL" }])

export default CompanyChange
