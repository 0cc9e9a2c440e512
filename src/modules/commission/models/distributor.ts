import { model } from "@medusajs/framework/utils"
import { CommissionEntry } from "./commission-entry"
import { DistributorSuspension } from "./distributor-suspension"
import { Referral } from "./referral"

/** A customer who brings companies and earns on their orders. `company_id`: the company they themselves buy for. */
export const Distributor = model
  .define("distributor", {
    id: model.id({ prefix: "dist" }).primaryKey(),
    customer_id: model.text(),
    company_id: model.text(),
    referral_code: model.text().searchable(),
    status: model.enum(["active", "suspended"]).default("active"),
    referrals: model.hasMany(() => Referral, { mappedBy: "distributor" }),
    entries: model.hasMany(() => CommissionEntry, { mappedBy: "distributor" }),
    suspensions: model.hasMany(() => DistributorSuspension, { mappedBy: "distributor" }),
  })
  .indexes([
    { on: ["customer_id"], unique: true, where: "deleted_at IS NULL" },
    { on: ["referral_code"], unique: true, where: "deleted_at IS NULL" },
    { on: ["company_id"], where: "deleted_at IS NULL" },
  ])
