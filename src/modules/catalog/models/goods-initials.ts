import { model } from "@medusajs/framework/utils"

/** The pinyin initials of a product's name, and the name that they were made of: after a renaming they are made anew. */
const GoodsInitials = model.define("goods_initials", {
  product_id: model.text().primaryKey(),
  name: model.text(),
  initials: model.text(),
})

export default GoodsInitials
