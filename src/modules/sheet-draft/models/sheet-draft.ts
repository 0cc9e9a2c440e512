import { model } from "@medusajs/framework/utils"

/** An order sheet that somebody of the merchant's began for a company and left for later. It holds no stock. */
const SheetDraft = model
  .define("sheet_draft", {
    id: model.id({ prefix: "sdraft" }).primaryKey(),
    company_id: model.text(),
    /** Whose draft it is: the user who wrote it last. */
    subject_id: model.text(),
    /** `DraftedSheet`. */
    sheet: model.json(),
  })
  .indexes([{ on: ["company_id"], where: "deleted_at IS NULL" }])

export default SheetDraft
