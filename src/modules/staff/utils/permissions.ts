/** What each resource lets a role be allowed. The four plain actions, then acts that are worth a permission of their own. */
export const ACTIONS_OF = {
  company: ["read", "create", "update", "delete"],
  tier: ["read", "create", "update", "delete"],
  price: ["read", "create", "update", "delete"],
  product: ["read", "create", "update", "delete"],
  stock: ["read", "create", "update", "delete", "adjust"],
  warehouse: ["read", "create", "update", "delete"],
  order: ["read", "create", "update", "delete", "review"],
  finance: ["read", "review"],
  outbound: ["review"],
  fulfillment: ["create", "update"],
  return: ["read", "create", "update"],
  payment: ["read", "create", "update"],
  credit: ["change"],
  promotion: ["read", "create", "update", "delete"],
  announcement: ["read", "create", "update", "delete"],
  commission: ["read", "create", "update", "delete"],
  report: ["read"],
  staff: ["read", "create", "update", "delete"],
  audit: ["read"],
  settings: ["read", "update"],
} as const

export type Resource = keyof typeof ACTIONS_OF

type PermissionOf<Name extends Resource> = Name extends Resource
  ? `${(typeof ACTIONS_OF)[Name][number]}:${Name}`
  : never

/** `action:resource`; `export` lets whatever a role may read leave as a file. */
export type Permission = PermissionOf<Resource> | "export"

/** Every permission, in the order in which pages show them. */
export const PERMISSIONS: readonly Permission[] = [
  ...(Object.keys(ACTIONS_OF) as Resource[]).flatMap((resource) =>
    ACTIONS_OF[resource].map((action) => `${action}:${resource}` as Permission),
  ),
  "export",
]

export function isPermission(value: string): value is Permission {
  return (PERMISSIONS as readonly string[]).includes(value)
}

/** All that may be done with a resource. */
export function allOf(...resources: Resource[]): Permission[] {
  return PERMISSIONS.filter((permission) => resources.some((resource) => permission.endsWith(`:${resource}`)))
}

/** Reading of each resource. */
export function reading(...resources: Resource[]): Permission[] {
  return allOf(...resources).filter((permission) => permission.startsWith("read:"))
}
