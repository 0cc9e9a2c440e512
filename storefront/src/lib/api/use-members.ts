import { useQuery } from "@tanstack/react-query"
import type { Answer } from "./answers"
import { call } from "./client"
import type { components } from "./schema"
import { useChange } from "./use-change"

const PATH = "/store/companies/me/members"
const CHANGED = ["members", "company"]

export type Invitation = components["schemas"]["InviteMemberBody"]
export type MemberChange = Partial<Omit<Invitation, "email">> & { status?: "active" | "inactive" }

/** The members of the owner's company. */
export function useMembers() {
  return useQuery({
    queryKey: ["members"],
    queryFn: ({ signal }) =>
      call<Answer<"getStoreCompaniesMeMembers">>(PATH, { signal, query: { limit: 200 } }),
    select: ({ members }) => members,
  })
}

export function useInviting() {
  return useChange(CHANGED, (body: Invitation) => call(PATH, { method: "POST", body }))
}

export function useChangingMember(id: string) {
  return useChange(CHANGED, (body: MemberChange) => call(`${PATH}/${id}`, { method: "POST", body }))
}

export function useRemovingMember(id: string) {
  return useChange<void>(CHANGED, () => call(`${PATH}/${id}`, { method: "DELETE" }))
}
