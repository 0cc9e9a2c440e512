import type { Rule } from "../rule"
import { act, all, resource } from "./lib"

/** What every page of the terminal needs to draw itself; nothing of it is secret among staff. */
const FOR_ALL_STAFF = [
  "/admin/stores", "/admin/regions", "/admin/currencies", "/admin/locales", "/admin/sales-channels",
  "/admin/shipping-options", "/admin/shipping-option-types", "/admin/shipping-profiles",
  "/admin/fulfillment-providers", "/admin/tax-regions", "/admin/tax-rates", "/admin/tax-providers",
  "/admin/return-reasons", "/admin/refund-reasons", "/admin/property-labels", "/admin/plugins", "/admin/review-stages",
  "/admin/index",
] // prettier-ignore

/** The shop's settings, and each person's own view of the terminal. */
export const SETTINGS_RULES: Rule[] = [
  // How a person wants to see lists and pages.
  all("/admin/saved-views", "staff"),
  all("/admin/views", "staff"),
  // Where widgets stand, one of which leaves out of the menus what a role does not include.
  act("GET", "/admin/layouts/*", "staff"),
  ...resource("settings", "/admin/layouts"),
  // Goods are put into the mall and taken out of it.
  act("POST", "/admin/sales-channels/:id/products", ["update:product"]),
  ...FOR_ALL_STAFF.flatMap((path) => [act("GET", `${path}/*`, "staff"), ...resource("settings", path)]),
  ...resource("settings", "/admin/search-indexes"),
  // They tell of whatever was done, whoever's it is.
  act("GET", "/admin/notifications", "staff", "whole"),
  act("GET", "/admin/notifications/:id", "staff", "whole"),
  all("/admin/workflows-executions", "everything"),
]
