import { useQuery } from "@tanstack/react-query"
import type { DataScope, Role, Staff } from "../../modules/staff/types"
import { OWNER } from "../../modules/staff/utils/ready-roles"
import type { Permission } from "../../modules/staff/utils/permissions"
import { mayOpen, type Rights } from "./pages"
import { sdk } from "./sdk"

export const ME_KEY = ["b2b-staff-me"]

/** Asked once for all that is shown; the menu asks anew whenever somebody logs in. */
const FRESH_FOR = 60_000

export type Me = {
  /** Whether the answer is still to come; until then nothing is allowed. */
  isPending: boolean
  /** Whether none came: then it is not known what the caller may. */
  isError: boolean
  /** Null without a role. */
  staff: Staff | null
  role: Role | null
  scope: DataScope | null
  rights: Rights
  may: (permission: Permission) => boolean
  /** Whether a page of the terminal is open to the caller, such as "/settings/staff". */
  mayOpen: (path: string) => boolean
}

/** What whoever is logged in may do. The server decides; pages only leave out what it would refuse. */
export function usePermissions(options: { refetchOnMount?: "always"; refetchInterval?: number } = {}): Me {
  const { data, isPending, isError } = useQuery({
    queryKey: ME_KEY,
    queryFn: () => sdk.client.fetch<{ staff: Staff | null }>("/admin/staff/me"),
    staleTime: FRESH_FOR,
    refetchOnWindowFocus: true,
    ...options,
  })
  const staff = data?.staff ?? null
  const rights = {
    isOwner: staff?.role.id === OWNER,
    permissions: staff?.role.permissions ?? [],
    seesAll: staff?.scope === "all",
  }
  return {
    isPending,
    isError: isError && !data,
    staff,
    role: staff?.role ?? null,
    scope: staff?.scope ?? null,
    rights,
    may: (permission) => rights.isOwner || (rights.permissions as string[]).includes(permission),
    mayOpen: (path) => mayOpen(path, rights),
  }
}
