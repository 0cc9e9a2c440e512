import { model } from "@medusajs/framework/utils"

/** A merchant's own role; the ready ones stand in code. */
const StaffRole = model
  .define("staff_role", {
    id: model.id({ prefix: "srole" }).primaryKey(),
    name: model.text(),
    description: model.text().nullable(),
    /** `Permission[]`. */
    permissions: model.array(),
  })
  .indexes([{ on: ["name"], unique: true, where: "deleted_at IS NULL" }])

export default StaffRole
