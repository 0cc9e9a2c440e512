import type { Permission } from "../../modules/staff/utils/permissions"
import { CORE_PAGES } from "./core-pages"

/** What a role must have for a page; `owner`: pages of which no permission speaks. */
export type PageRule = {
  /** As in the router: `:name` is one segment, a last `*` is everything below. */
  path: string
  needs: readonly Permission[] | "owner"
  /** It tells of all customers at once, so the API refuses it to who sees some only. */
  isOfAllCustomers?: boolean
}

export type Rights = { isOwner: boolean; permissions: readonly string[]; seesAll: boolean }

/** Pages of this package. */
const OWN_PAGES: readonly PageRule[] = [
  { path: "/today", needs: [] },
  { path: "/companies/*", needs: ["read:company"] },
  { path: "/order-list/*", needs: ["read:order"] },
  { path: "/order-sheet/*", needs: ["create:order", "read:company", "read:price"] },
  { path: "/prices/*", needs: ["read:price", "read:tier"] },
  { path: "/announcements/*", needs: ["read:announcement"] },
  { path: "/warehouses/*", needs: ["read:warehouse"] },
  { path: "/settings/staff", needs: ["read:staff"] },
  { path: "/settings/staff-roles", needs: ["read:staff"] },
  { path: "/settings/audit", needs: ["read:audit"], isOfAllCustomers: true },
  { path: "/settings/no-role", needs: [] },
  { path: "/no-access", needs: [] },
]

/** Every page of the terminal; the first that fits a path decides. Pages of other plugins are in none. */
export const PAGES: readonly PageRule[] = [...OWN_PAGES, ...CORE_PAGES]

/** Whether a role may do what the rule's page is for. */
export function fits(rule: PageRule, { isOwner, permissions, seesAll }: Rights): boolean {
  if (isOwner) {
    return true
  }
  const { needs, isOfAllCustomers } = rule
  return (
    needs !== "owner" && (seesAll || !isOfAllCustomers) && needs.every((one) => permissions.includes(one))
  )
}

/** The rule of a path below the terminal's own; undefined for pages that are nobody's we know. */
export function ruleOf(path: string): PageRule | undefined {
  return PAGES.find((rule) => expressionOf(rule.path).test(path))
}

/** Pages that are not known stay open: what they ask for, the API refuses. */
export function mayOpen(path: string, rights: Rights): boolean {
  const rule = ruleOf(path)
  return !rule || fits(rule, rights)
}

/** To which page the dashboard leads everybody, and where those go instead who may not enter it. */
const DOORS: Record<string, readonly string[]> = {
  "/orders": ["/today"],
  "/settings/store": ["/settings/staff", "/settings/audit", "/settings/locations", "/settings/product-types"],
}

/** Where a role is led that may not open `path`. */
export function insteadOf(path: string, rights: Rights): string {
  const door = DOORS[path]?.find((page) => mayOpen(page, rights))
  return (
    door ?? (path === "/settings/store" ? "/settings/profile" : `/no-access?from=${encodeURIComponent(path)}`)
  )
}

function expressionOf(path: string): RegExp {
  return new RegExp(`^${path.replace(/:[^/]+/g, "[^/]+").replace(/\/\*$/, "(/.*)?")}/?$`, "i")
}
