import { model } from "@medusajs/framework/utils"

/** What a user of the terminal or a secret API key may do, and whose companies they see. Without one: nothing. */
const StaffMember = model
  .define("staff_member", {
    id: model.id({ prefix: "staff" }).primaryKey(),
    subject_type: model.enum(["user", "api-key"]),
    subject_id: model.text(),
    /** A ready role's code or the id of a `staff_role`. */
    role_id: model.text(),
    scope: model.enum(["all", "department", "own", "region"]),
    department: model.text().nullable(),
    regions: model.array(),
  })
  .indexes([
    { on: ["subject_id"], unique: true, where: "deleted_at IS NULL" },
    { on: ["role_id"], where: "deleted_at IS NULL" },
    { on: ["department"], where: "deleted_at IS NULL" },
  ])

export default StaffMember
