import type { DataScope, Staff } from "../types"
import { OWNER } from "./ready-roles"

/** Rights as they are held or to be given. */
export type Rights = {
  role_id: string
  permissions: readonly string[]
  scope: DataScope
  department: string | null
  regions: readonly string[]
}

/**
 * Why `by` may not give (or take away) these rights: null when they may. Nobody hands on more than they have: a
 * permission of their own, and no wider scope. A scope of "own" is never wider: it shows what a rep is put in charge of.
 */
export function whyNotGrant(by: Staff, rights: Rights): string | null {
  if (by.role.id === OWNER) {
    return null
  }
  if (rights.role_id === OWNER) {
    return "only an owner may"
  }
  const missing = rights.permissions.filter(
    (permission) => !(by.role.permissions as readonly string[]).includes(permission),
  )
  if (missing.length) {
    return `your role ${by.role.name} has itself no ${missing.join(", ")}`
  }
  return isWider(by, rights) ? `your own scope is ${describe(by)}` : null
}

function isWider(by: Staff, { scope, department, regions }: Rights): boolean {
  if (by.scope === "all" || scope === "own") {
    return false
  }
  if (by.scope !== scope) {
    return true
  }
  return scope === "department"
    ? department !== by.department
    : regions.some((region) => !by.regions.includes(region))
}

function describe({ scope, department, regions }: Staff): string {
  return {
    all: scope,
    own: scope,
    department: `department ${department}`,
    region: `region ${regions.join(", ")}`,
  }[scope]
}
