import { model } from "@medusajs/framework/utils"
import CompanyAddress from "./company-address"
import CompanyMember from "./company-member"
import Tier from "./tier"

/** The buying firm. It owns one customer group and is in exactly one tier; it buys only while `active`. */
const Company = model
  .define("company", {
    id: model.id({ prefix: "comp" }).primaryKey(),
    code: model.text().searchable(),
    name: model.text().searchable(),
    /** Pinyin initials of the name, written with it: 广州海港贸易 is found by `gzhg`. */
    initials: model.text().default(""),
    tax_id: model.text().searchable().nullable(),
    status: model.enum(["pending", "active", "suspended"]).default("pending"),
    customer_group_id: model.text(),
    /** The user of the terminal who looks after it. */
    sales_rep_id: model.text().nullable(),
    /** The sales territory, in the merchant's own words. */
    region: model.text().nullable(),
    currency_code: model.text(),
    /** Days from a receivable's date to its due date. */
    payment_terms_days: model.number().default(30),
    contact_name: model.text().nullable(),
    email: model.text().searchable().nullable(),
    phone: model.text().searchable().nullable(),
    metadata: model.json().nullable(),
    tier: model.belongsTo(() => Tier, { mappedBy: "companies" }),
    members: model.hasMany(() => CompanyMember, { mappedBy: "company" }),
    addresses: model.hasMany(() => CompanyAddress, { mappedBy: "company" }),
  })
  .indexes([
    { on: ["code"], unique: true, where: "deleted_at IS NULL" },
    { on: ["customer_group_id"], unique: true, where: "deleted_at IS NULL" },
    { on: ["status"], where: "deleted_at IS NULL" },
    { on: ["sales_rep_id"], where: "deleted_at IS NULL" },
    { on: ["region"], where: "deleted_at IS NULL" },
  ])

export default Company
