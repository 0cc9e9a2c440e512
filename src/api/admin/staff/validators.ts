import { z } from "@medusajs/framework/zod"
import { DATA_SCOPES } from "../../../modules/staff/types"
import { id, text } from "../../fields"
import { paging } from "../../paging"

const MOST_REGIONS = 100

export const ListStaffParams = z.object({
  ...paging({ limit: 50, maximum: 200 }),
  q: text(200).optional(),
  role_id: id.optional(),
  is_member: z
    .enum(["true", "false"])
    .transform((value) => value === "true")
    .optional(),
})
export type ListStaffParams = z.infer<typeof ListStaffParams>

const rights = {
  role_id: id,
  /** Default: that of a ready role; `own` with a role of one's own. */
  scope: z.enum(DATA_SCOPES).optional(),
  department: text(100).nullish(),
  regions: z.array(text(100)).max(MOST_REGIONS).optional(),
}

type Scoped = { scope?: string; department?: string | null; regions?: string[] }

const hasDepartment = ({ scope, department }: Scoped) => scope !== "department" || !!department
const hasRegions = ({ scope, regions }: Scoped) => scope !== "region" || !!regions?.length
const NO_DEPARTMENT = { message: "scope department needs a department", path: ["department"] }
const NO_REGIONS = { message: "scope region needs at least one of regions", path: ["regions"] }

export const AddStaffBody = z
  .strictObject({ subject_type: z.enum(["user", "api-key"]), subject_id: id, ...rights })
  .refine(hasDepartment, NO_DEPARTMENT)
  .refine(hasRegions, NO_REGIONS)
export type AddStaffBody = z.infer<typeof AddStaffBody>

export const ChangeStaffBody = z
  .strictObject({ ...rights, role_id: id.optional() })
  .refine(hasDepartment, NO_DEPARTMENT)
  .refine(hasRegions, NO_REGIONS)
export type ChangeStaffBody = z.infer<typeof ChangeStaffBody>

export const InviteStaffBody = z
  .strictObject({ email: z.email().max(200), ...rights })
  .refine(hasDepartment, NO_DEPARTMENT)
  .refine(hasRegions, NO_REGIONS)
export type InviteStaffBody = z.infer<typeof InviteStaffBody>
