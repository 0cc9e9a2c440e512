import { model } from "@medusajs/framework/utils"
import Company from "./company"

/**
 * A customer's place in a company. A customer is an active member of at most one company: their groups decide
 * their prices. Limits are in the company's currency; null is no limit.
 */
const CompanyMember = model
  .define("company_member", {
    id: model.id({ prefix: "cmem" }).primaryKey(),
    customer_id: model.text(),
    role: model.enum(["owner", "buyer", "finance", "viewer"]),
    status: model.enum(["active", "inactive"]).default("active"),
    limit_per_order: model.bigNumber().nullable(),
    limit_per_day: model.bigNumber().nullable(),
    limit_per_week: model.bigNumber().nullable(),
    limit_per_month: model.bigNumber().nullable(),
    /** Made by the database: the customer while active, else null; `customer.company_member` is joined by it. */
    active_customer_id: model.text().nullable(),
    company: model.belongsTo(() => Company, { mappedBy: "members" }),
  })
  .indexes([
    { on: ["customer_id"], unique: true, where: "status = 'active' AND deleted_at IS NULL" },
    { on: ["active_customer_id"], where: "deleted_at IS NULL" },
  ])

export default CompanyMember
