import type { Rule } from "../rule"
import { act, all, resource } from "./lib"

/** Log-ins, roles, API keys, the audit. */
export const STAFF_RULES: Rule[] = [
  act("POST", "/admin/invites/accept", "nothing"),
  act("GET", "/admin/staff/me", "log-in"),
  // Colleagues by name, to put one in charge of a customer or to see who did something.
  act("GET", "/admin/staff/names", "staff"),
  act("GET", "/admin/users/me", "log-in"),
  // The dashboard asks before anybody has logged in, and the platform asks for no log-in.
  act("GET", "/admin/feature-flags", "nothing"),
  { ...act("GET", "/admin/users/:id", ["read:staff"]), subject: "id" },
  { ...act("POST", "/admin/users/:id", ["update:staff"]), subject: "id" },
  { ...act("DELETE", "/admin/users/:id", ["delete:staff"]), subject: "id" },
  // The answer is a token that sets a new password.
  { ...act("POST", "/admin/users/:id/reset-password", ["update:staff"]), subject: "id" },
  act("GET", "/admin/users/:id/auth-providers", ["read:staff"]),
  // Roles of the platform's own that is not enabled.
  all("/admin/users/:id/roles", "everything"),
  all("/admin/rbac", "everything"),
  act("GET", "/admin/users", ["read:staff"]),
  ...resource("staff", "/admin/invites"),
  // Publishable keys are settings of the mall, secret ones log-ins; both live here.
  { ...act("POST", "/admin/api-keys/:id", ["update:staff"]), subject: "id" },
  { ...act("DELETE", "/admin/api-keys/:id", ["delete:staff"]), subject: "id" },
  { ...act("POST", "/admin/api-keys/:id/revoke", ["update:staff"]), subject: "id" },
  ...resource("staff", "/admin/api-keys"),
  ...resource("staff", "/admin/staff"),
  ...resource("staff", "/admin/staff-roles"),
  act("GET", "/admin/audit-entries", ["read:audit"], "whole"),
  act("GET", "/admin/audit-entries/:id", ["read:audit"], "whole"),
]
