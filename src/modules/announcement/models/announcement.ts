import { model } from "@medusajs/framework/utils"

/**
 * What the merchant tells buyers on the mall's home page, while shown_from <= t < shown_until (null: open). Without
 * customer groups it is for everyone. It leads to goods, to a category, or nowhere.
 */
const Announcement = model
  .define("announcement", {
    id: model.id({ prefix: "ann" }).primaryKey(),
    /** `AnnouncementTexts`. */
    texts: model.json(),
    product_id: model.text().nullable(),
    category_id: model.text().nullable(),
    customer_group_ids: model.array(),
    shown_from: model.dateTime().nullable(),
    shown_until: model.dateTime().nullable(),
  })
  .checks([
    { name: "CK_announcement_one_link", expression: "product_id is null or category_id is null" },
    { name: "CK_announcement_period", expression: "shown_from < shown_until" },
  ])

export default Announcement
