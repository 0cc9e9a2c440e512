import { model } from "@medusajs/framework/utils"
import { VIEW_PAGES } from "../types"

/** Filters of one of the terminal's lists under a name: one person's own, a name at most once for each list. */
const SavedView = model
  .define("saved_view", {
    id: model.id({ prefix: "view" }).primaryKey(),
    /** The user, or the secret API key. */
    subject_id: model.text(),
    page: model.enum([...VIEW_PAGES]),
    name: model.text(),
    /** The query string of the page's address. */
    query: model.text(),
  })
  .indexes([{ on: ["subject_id", "page", "name"], unique: true, where: "deleted_at IS NULL" }])

export default SavedView
