import type { DataScope, Role } from "../types"
import { allOf, PERMISSIONS, reading, type Permission } from "./permissions"

/** The role whose holders may do everything, also what no permission names, such as routes of other plugins. */
export const OWNER = "owner"

const TRADE = reading(
  "company",
  "tier",
  "price",
  "product",
  "stock",
  "warehouse",
  "order",
  "return",
  "promotion",
)

/** The roles that every merchant has. Their ids are their codes; pages name them in the reader's language. */
const READY: Record<string, { permissions: readonly Permission[]; scope: DataScope }> = {
  [OWNER]: { permissions: PERMISSIONS, scope: "all" },
  order_clerk: {
    permissions: [
      ...TRADE,
      ...reading("payment", "announcement"),
      ...allOf("return"),
      ...(["create:company", "update:company"] as const),
      ...(["create:order", "update:order", "review:order"] as const),
      "export",
    ],
    scope: "all",
  },
  sales_rep: {
    permissions: [
      ...TRADE,
      ...reading("announcement", "commission", "report"),
      ...(["create:company", "update:company", "create:order", "update:order", "create:return"] as const),
    ],
    scope: "own",
  },
  warehouse_keeper: {
    permissions: [
      ...reading("company", "product", "order", "return"),
      ...allOf("stock", "outbound", "fulfillment"),
      ...(["read:warehouse", "update:warehouse", "update:return"] as const),
    ],
    scope: "all",
  },
  finance: {
    permissions: [
      ...TRADE,
      ...reading("report", "audit"),
      ...allOf("finance", "payment", "credit", "commission"),
      ...(["update:return", "export"] as const),
    ],
    scope: "all",
  },
  marketing: {
    permissions: [
      ...TRADE,
      ...reading("report"),
      ...allOf("promotion", "announcement", "commission"),
      ...(["create:product", "update:product"] as const),
    ],
    scope: "all",
  },
  viewer: {
    permissions: [...TRADE, ...reading("finance", "payment", "announcement", "commission", "report")],
    scope: "all",
  },
}

/** `scope` is what a member gets who is given the role without one. */
export const READY_ROLES: readonly (Role & { scope: DataScope })[] = Object.entries(READY).map(
  ([id, { permissions, scope }]) => ({
    id,
    name: id,
    description: null,
    permissions: PERMISSIONS.filter((permission) => permissions.includes(permission)),
    is_ready: true,
    scope,
  }),
)

export function readyRole(id: string) {
  return READY_ROLES.find((role) => role.id === id)
}
