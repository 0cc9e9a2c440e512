import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query"
import type { Role } from "../../modules/staff/types"
import type { Permission } from "../../modules/staff/utils/permissions"
import { sdk } from "./sdk"

export type ListedRole = Omit<Role, "permissions"> & { permissions: Permission[]; members: number }
export type RoleDraft = { name: string; description: string | null; permissions: Permission[] }

type RolesAnswer = { roles: ListedRole[]; permissions: Permission[] }

const KEY = "b2b-staff-roles"

/** Every role, and every permission that one can have. */
export function useRoles() {
  return useQuery({
    queryKey: [KEY],
    queryFn: () => sdk.client.fetch<RolesAnswer>("/admin/staff-roles"),
  })
}

/** A new one without `id`. */
export function useSaveRole(id?: string) {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: (body: RoleDraft) =>
      sdk.client.fetch(["/admin/staff-roles", id].filter(Boolean).join("/"), { method: "POST", body }),
    onSuccess: () => queries.invalidateQueries({ queryKey: [KEY] }),
  })
}

export function useRemoveRole(id: string) {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: () => sdk.client.fetch(`/admin/staff-roles/${id}`, { method: "DELETE" }),
    onSettled: () => queries.invalidateQueries({ queryKey: [KEY] }),
  })
}

/** Resources by what can be done with them, from permissions such as "read:order"; `export` is about none. */
export function byResource(permissions: readonly Permission[]): Map<string, Permission[]> {
  const found = new Map<string, Permission[]>()
  for (const permission of permissions) {
    const [, resource] = permission.split(":")
    if (resource) {
      found.set(resource, [...(found.get(resource) ?? []), permission])
    }
  }
  return found
}
