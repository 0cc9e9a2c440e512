import { z } from "@medusajs/framework/zod"
import { isPermission, PERMISSIONS } from "../../../modules/staff/utils/permissions"
import { naming, text } from "../../fields"

const permissions = z
  .array(text(100).refine(isPermission, { error: naming("must be one of GET /admin/staff-roles") }))
  .max(PERMISSIONS.length)
  .transform((given) => PERMISSIONS.filter((permission) => given.includes(permission)))
  .meta({ items: { enum: PERMISSIONS } })

export const AddRoleBody = z.strictObject({
  name: text(100),
  description: text(500).nullish(),
  permissions,
})
export type AddRoleBody = z.infer<typeof AddRoleBody>

export const ChangeRoleBody = AddRoleBody.partial()
export type ChangeRoleBody = z.infer<typeof ChangeRoleBody>
