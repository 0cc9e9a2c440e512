import { MedusaError } from "@medusajs/framework/utils"
import { Refusal } from "../../../utils/refusal"

export function lastOwnerRefusal(memberId: string): Refusal {
  return new Refusal(
    "LAST_OWNER",
    `Member of staff ${memberId} is the last owner; make somebody else an owner first`,
    { member_id: memberId },
  )
}

export function notOneselfError(): MedusaError {
  return new MedusaError(
    MedusaError.Types.FORBIDDEN,
    "Nobody changes their own role or scope; somebody else with the right to must",
  )
}

export function grantError(reason: string): MedusaError {
  return new MedusaError(MedusaError.Types.FORBIDDEN, `You may not give or take these rights: ${reason}`)
}

export function roleInUseRefusal(role: { id: string; name: string }, members: number): Refusal {
  return new Refusal(
    "ROLE_IN_USE",
    `Role ${role.name} is held by ${members} ${members === 1 ? "member" : "members"} of staff; give them another first`,
    { role_id: role.id, members },
  )
}

export function readyRoleError(id: string): MedusaError {
  return new MedusaError(
    MedusaError.Types.NOT_ALLOWED,
    `${id} is a ready role and cannot be changed; make a role of your own with the permissions that you want`,
  )
}
