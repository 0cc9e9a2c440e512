import { model } from "@medusajs/framework/utils"
import { Distributor } from "./distributor"

/** Who brought a company: at most one distributor each, and no company brings, over others, itself. */
export const Referral = model
  .define("referral", {
    id: model.id({ prefix: "rfl" }).primaryKey(),
    company_id: model.text(),
    distributor: model.belongsTo(() => Distributor, { mappedBy: "referrals" }),
    referred_at: model.dateTime(),
  })
  .indexes([
    { on: ["company_id"], unique: true, where: "deleted_at IS NULL" },
    { name: "IDX_referral_company_id_ever", on: ["company_id"] },
  ])
