import { model } from "@medusajs/framework/utils"
import { Distributor } from "./distributor"

/** A span in which a distributor earned nothing: who set it and why. `ended_at` null: it lasts. */
export const DistributorSuspension = model
  .define("distributor_suspension", {
    id: model.id({ prefix: "dsus" }).primaryKey(),
    distributor: model.belongsTo(() => Distributor, { mappedBy: "suspensions" }),
    suspended_at: model.dateTime(),
    ended_at: model.dateTime().nullable(),
    actor_id: model.text(),
    reason: model.text(),
  })
  .indexes([
    {
      name: "IDX_distributor_suspension_open",
      on: ["distributor_id"],
      unique: true,
      where: "ended_at IS NULL AND deleted_at IS NULL",
    },
  ])
