import { model } from "@medusajs/framework/utils"

/**
 * Where a stock location lies, which one is preferred at equal distance, and whom it serves.
 * Without coordinates it is ranked after all that have them.
 */
const WarehouseProfile = model
  .define("warehouse_profile", {
    id: model.id({ prefix: "whp" }).primaryKey(),
    stock_location_id: model.text(),
    latitude: model.float().nullable(),
    longitude: model.float().nullable(),
    /** Higher first. */
    priority: model.number().default(0),
    /** Country codes ("gb") or country and province ("cn/福建省"); null serves everywhere. */
    service_area: model.json().nullable(),
  })
  .indexes([
    {
      name: "IDX_warehouse_profile_stock_location_id_unique",
      on: ["stock_location_id"],
      unique: true,
      where: "deleted_at IS NULL",
    },
  ])

export default WarehouseProfile
