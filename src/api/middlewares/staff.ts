import {
  validateAndTransformBody,
  validateAndTransformQuery,
  type MedusaNextFunction,
  type MedusaRequest,
  type MedusaResponse,
  type MiddlewareRoute,
} from "@medusajs/framework/http"
import { MedusaError } from "@medusajs/framework/utils"
import { audit } from "../access/audit/audit"
import { authorize } from "../access/authorize"
import { ListAuditParams } from "../admin/audit-entries/validators"
import { AddRoleBody, ChangeRoleBody } from "../admin/staff-roles/validators"
import { AddStaffBody, ChangeStaffBody, InviteStaffBody, ListStaffParams } from "../admin/staff/validators"
import { idsInPath } from "../ids-in-path"

export const staffMiddlewares: MiddlewareRoute[] = [
  // Without methods it stands before every admin route, core's, ours and those of other plugins.
  { matcher: "/admin", middlewares: [authorize, audit] },
  {
    matcher: "/admin/staff",
    methods: ["GET"],
    middlewares: [validateAndTransformQuery(ListStaffParams, { isList: false })],
  },
  { matcher: "/admin/staff", methods: ["POST"], middlewares: [validateAndTransformBody(AddStaffBody)] },
  {
    matcher: "/admin/staff/invites",
    methods: ["POST"],
    middlewares: [validateAndTransformBody(InviteStaffBody)],
  },
  { matcher: "/admin/staff/:id", methods: ["GET", "DELETE"], middlewares: [idsInPath] },
  {
    matcher: "/admin/staff/:id",
    methods: ["POST"],
    middlewares: [idsInPath, validateAndTransformBody(ChangeStaffBody)],
  },
  { matcher: "/admin/staff-roles", methods: ["POST"], middlewares: [validateAndTransformBody(AddRoleBody)] },
  { matcher: "/admin/staff-roles/:id", methods: ["GET", "DELETE"], middlewares: [idsInPath] },
  {
    matcher: "/admin/staff-roles/:id",
    methods: ["POST"],
    middlewares: [idsInPath, validateAndTransformBody(ChangeRoleBody)],
  },
  {
    matcher: "/admin/audit-entries",
    methods: ["GET"],
    middlewares: [validateAndTransformQuery(ListAuditParams, { isList: false })],
  },
  { matcher: "/admin/audit-entries/:id", methods: ["GET"], middlewares: [idsInPath] },
  { matcher: "/admin/invites", methods: ["POST"], middlewares: [noRightsOfOnesOwnMaking] },
]

/** Rights are promised by `POST /admin/staff/invites`, which asks whether the caller may. */
function noRightsOfOnesOwnMaking(req: MedusaRequest, _res: MedusaResponse, next: MedusaNextFunction) {
  const { metadata } = (req.body ?? {}) as { metadata?: Record<string, unknown> | null }
  if (typeof metadata === "object" && metadata && "staff_rights" in metadata) {
    throw new MedusaError(
      MedusaError.Types.INVALID_DATA,
      "metadata.staff_rights cannot be given here; invite with a role by POST /admin/staff/invites",
    )
  }
  next()
}
