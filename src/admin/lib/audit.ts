import { useInfiniteQuery, useQuery } from "@tanstack/react-query"
import { sdk } from "./sdk"

export type AuditEntry = {
  id: string
  at: string
  subject: { type: "user" | "api-key"; id: string; name: string }
  method: string
  path: string
  record_type: string | null
  record_id: string | null
  input: unknown
  before: unknown
  after: unknown
  status: number | null
  finished_at: string | null
}

export type AuditQuery = {
  q?: string
  subject_id?: string
  record_type?: string
  record_id?: string
  from?: string
  before?: string
}

type Page = { audit_entries: AuditEntry[]; next: string | null }

const KEY = "b2b-audit"
const PAGE_SIZE = 50

/** The latest first, page after page. */
export function useAuditEntries(query: AuditQuery) {
  return useInfiniteQuery({
    queryKey: [KEY, query],
    queryFn: ({ pageParam }) =>
      sdk.client.fetch<Page>("/admin/audit-entries", {
        query: { ...query, limit: PAGE_SIZE, ...(pageParam && { after: pageParam }) },
      }),
    initialPageParam: null as string | null,
    getNextPageParam: ({ next }) => next,
    // What was done meanwhile is what one comes here for.
    staleTime: 0,
  })
}

export function useAuditEntry(id: string) {
  return useQuery({
    queryKey: [KEY, id],
    queryFn: () => sdk.client.fetch<{ audit_entry: AuditEntry }>(`/admin/audit-entries/${id}`),
    select: ({ audit_entry }) => audit_entry,
  })
}

/** Users by name, to choose one whose entries are shown. */
export function useStaffNames() {
  return useQuery({
    queryKey: [KEY, "names"],
    queryFn: () => sdk.client.fetch<{ names: { id: string; name: string }[] }>("/admin/staff/names"),
    select: ({ names }) => names,
  })
}

export type Outcome = "done" | "refused" | "failed" | "begun"

export function outcomeOf({ status }: Pick<AuditEntry, "status">): Outcome {
  if (status === null) {
    return "begun"
  }
  return status < 400 ? "done" : status < 500 ? "refused" : "failed"
}

export function actOf({ method, before, record_id, path }: AuditEntry): "created" | "changed" | "removed" {
  if (method === "DELETE") {
    return "removed"
  }
  const isNamed = record_id !== null && path.split("/").includes(record_id)
  return before === null && !isNamed ? "created" : "changed"
}

/** Kinds of records as the audit names them, and the name of each among the texts. */
export const RECORD_TYPES = [
  "company", "order", "stock", "payment", "tier", "contract price", "tier discount", "price list", "product",
  "order rule", "warehouse", "promotion", "campaign", "announcement", "commission rule", "distributor", "customer",
  "role", "member of staff", "user", "API key", "settings",
] as const // prettier-ignore

export function recordTextKey(type: string): string {
  const isKnown = (RECORD_TYPES as readonly string[]).includes(type)
  return isKnown ? type.replaceAll(" ", "_") : "other"
}
