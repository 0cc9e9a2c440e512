import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { MedusaError, Modules } from "@medusajs/framework/utils"
import { createInvitesWorkflow } from "@medusajs/medusa/core-flows"
import type StaffModuleService from "../../../../modules/staff/service"
import { staffOf } from "../../../access/staff-request"
import { rightsOf } from "../rights"
import type { InviteStaffBody } from "../validators"

/** Invites somebody with the role that they will have: core's invitation, which keeps it until it is accepted. */
export async function POST(req: AuthenticatedMedusaRequest<InviteStaffBody>, res: MedusaResponse) {
  const { email, ...asked } = req.validatedBody
  const rights = rightsOf(asked)
  await req.scope.resolve<StaffModuleService>("staff").assertMayInvite(staffOf(req), rights)
  const [known] = await req.scope.resolve(Modules.USER).listInvites({ email }, { take: 1 })
  if (known) {
    throw new MedusaError(
      MedusaError.Types.DUPLICATE_ERROR,
      `email ${email} has invitation ${known.id}; take it back before inviting with another role`,
    )
  }
  const { result } = await createInvitesWorkflow(req.scope).run({
    input: { invites: [{ email, metadata: { staff_rights: rights } }] },
  })
  const [{ id, token, expires_at }] = result
  res.status(201).json({ invite: { id, email, token, expires_at, ...rights } })
}
