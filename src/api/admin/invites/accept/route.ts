import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import type { IUserModuleService } from "@medusajs/framework/types"
import { MedusaError, Modules } from "@medusajs/framework/utils"
import { acceptInviteWorkflow } from "@medusajs/medusa/core-flows"
import type StaffModuleService from "../../../../modules/staff/service"
import type { InvitedRights } from "../../../../modules/staff/types"

type AcceptBody = { email: string; first_name?: string; last_name?: string }

// The caller has registered but is nobody yet: core's own middlewares on this path look at the token.
export const AUTHENTICATE = false

/** Core's acceptance of an invitation, and the role that went with it. 401 for a token that is not valid. */
export async function POST(req: AuthenticatedMedusaRequest<AcceptBody>, res: MedusaResponse) {
  const { actor_id, auth_identity_id } = req.auth_context
  if (actor_id) {
    throw new MedusaError(
      MedusaError.Types.INVALID_DATA,
      "The user is already authenticated and cannot accept an invite.",
    )
  }
  const invite_token = String(req.filterableFields.token)
  const invite = await req.scope
    .resolve<IUserModuleService>(Modules.USER)
    .validateInviteToken(invite_token)
    .catch(() => null)
  const user = invite && (await accept(req, { invite_token, auth_identity_id, user: req.validatedBody }))
  if (!user) {
    res.status(401).json({ message: "Unauthorized" })
    return
  }
  const rights = invite.metadata?.staff_rights as InvitedRights | undefined
  if (rights) {
    await req.scope.resolve<StaffModuleService>("staff").welcome(user.id, rights)
  }
  res.status(200).json({ user })
}

/** As core, which does not say what was wrong with an invitation. */
async function accept(
  req: AuthenticatedMedusaRequest<AcceptBody>,
  input: { invite_token: string; auth_identity_id: string; user: AcceptBody },
) {
  try {
    const { result } = await acceptInviteWorkflow(req.scope).run({ input })
    return result[0]
  } catch {
    return null
  }
}
