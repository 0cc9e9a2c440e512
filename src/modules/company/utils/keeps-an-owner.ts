import type { MemberRole, MemberStatus } from "../types"

type Member = { id: string; role: MemberRole; status: MemberStatus }

/**
 * Whether a company still has an active owner after `change` to one of its members (null: the member is removed).
 * A company that has none already, as one that a merchant has just created, is not made worse by any change.
 */
export function keepsAnOwner(
  members: readonly Member[],
  memberId: string,
  change: { role?: MemberRole; status?: MemberStatus } | null,
): boolean {
  const isOwner = (member: Member) => member.role === "owner" && member.status === "active"
  const after = members.flatMap((member) => {
    if (member.id !== memberId) {
      return [member]
    }
    return change ? [{ ...member, ...change }] : []
  })
  return after.some(isOwner) || !members.some(isOwner)
}
