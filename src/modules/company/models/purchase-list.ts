import { model } from "@medusajs/framework/utils"

/** Goods and quantities that a company buys again, shared by its members or one's own. */
const PurchaseList = model
  .define("purchase_list", {
    id: model.id({ prefix: "plist" }).primaryKey(),
    name: model.text(),
    /** `PurchaseListLine[]` in their order: always read and written as a whole. */
    lines: model.json(),
    company_id: model.text(),
    /** The only member who sees it; null: all of the company do. */
    member_id: model.text().nullable(),
  })
  .indexes([{ on: ["company_id"], where: "deleted_at IS NULL" }])

export default PurchaseList
