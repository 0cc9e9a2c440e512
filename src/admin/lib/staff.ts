import { keepPreviousData, useMutation, useQuery, useQueryClient } from "@tanstack/react-query"
import type { DataScope, SubjectType } from "../../modules/staff/types"
import { ME_KEY } from "./permissions"
import { sdk } from "./sdk"

/** A log-in; without rights where `member_id` is null. */
export type LogIn = {
  subject_type: SubjectType
  subject_id: string
  name: string
  email: string | null
  member_id: string | null
  role: { id: string; name: string; is_ready: boolean } | null
  scope: DataScope | null
  department: string | null
  regions: string[]
}

export type Rights = { role_id: string; scope: DataScope; department: string | null; regions: string[] }

export type Invite = { email: string; token: string }

type StaffQuery = { q?: string; role_id?: string; is_member?: boolean; limit: number; offset: number }

const KEY = "b2b-staff"

export function useStaff(query: StaffQuery) {
  return useQuery({
    queryKey: [KEY, query],
    queryFn: () => sdk.client.fetch<{ staff: LogIn[]; count: number }>("/admin/staff", { query }),
    placeholderData: keepPreviousData,
  })
}

type Subject = Pick<LogIn, "subject_type" | "subject_id" | "member_id">

/** Gives a log-in its first role, or another one. */
export function useGiveRights({ member_id, subject_type, subject_id }: Subject) {
  const refresh = useRefresh()
  return useMutation({
    mutationFn: (rights: Rights | { role_id: string }) =>
      member_id
        ? sdk.client.fetch(`/admin/staff/${member_id}`, { method: "POST", body: rights })
        : sdk.client.fetch("/admin/staff", { method: "POST", body: { subject_type, subject_id, ...rights } }),
    onSuccess: refresh,
  })
}

export function useTakeRights(memberId: string | null) {
  const refresh = useRefresh()
  return useMutation({
    mutationFn: () => sdk.client.fetch(`/admin/staff/${memberId}`, { method: "DELETE" }),
    onSettled: refresh,
  })
}

export function useInvite() {
  return useMutation({
    mutationFn: (body: Rights & { email: string }) =>
      sdk.client.fetch<{ invite: Invite }>("/admin/staff/invites", { method: "POST", body }),
  })
}

function useRefresh() {
  const queries = useQueryClient()
  return async () => {
    await Promise.all([
      queries.invalidateQueries({ queryKey: [KEY] }),
      queries.invalidateQueries({ queryKey: ME_KEY }),
    ])
  }
}
