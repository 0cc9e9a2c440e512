import { model } from "@medusajs/framework/utils"
import Company from "./company"

/** A class of companies. It owns one customer group, by which prices and promotions know it. */
const Tier = model
  .define("tier", {
    id: model.id({ prefix: "tier" }).primaryKey(),
    code: model.text().searchable(),
    name: model.text().searchable(),
    /** Order among tiers, lowest first; the lowest is given to a company that registers itself. */
    rank: model.number().default(0),
    customer_group_id: model.text(),
    companies: model.hasMany(() => Company, { mappedBy: "tier" }),
  })
  .indexes([
    { on: ["code"], unique: true, where: "deleted_at IS NULL" },
    { on: ["customer_group_id"], unique: true, where: "deleted_at IS NULL" },
  ])

export default Tier
