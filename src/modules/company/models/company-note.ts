import { model } from "@medusajs/framework/utils"

/** What the merchant's people tell each other about a company; the company itself never sees it. */
const CompanyNote = model
  .define("company_note", {
    id: model.id({ prefix: "cnote" }).primaryKey(),
    company_id: model.text(),
    text: model.text(),
    /** The user, or the secret API key, that wrote it. */
    author_id: model.text(),
  })
  .indexes([{ on: ["company_id", "created_at"], where: "deleted_at IS NULL" }])

export default CompanyNote
