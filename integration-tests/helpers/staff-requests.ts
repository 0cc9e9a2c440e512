import type { IAuthModuleService, IUserModuleService, MedusaContainer } from "@medusajs/framework/types"
import { generateJwtToken, Modules } from "@medusajs/framework/utils"
import type StaffModuleService from "../../src/modules/staff/service"
import { unique } from "./company-builders"
import { asStaff } from "./staff-builders"
import type { ValidRequest } from "./valid-requests"
import type { World } from "./world"

const RIGHTS = { role_id: "viewer", scope: "department", department: "East", regions: ["North"] }

/** One valid request of each route about staff. */
export const STAFF_REQUESTS: Record<string, (world: World) => ValidRequest | Promise<ValidRequest>> = {
  "GET /admin/staff": () => ({
    query: [
      ["limit", "10"],
      ["offset", "0"],
      ["q", "a"],
      ["role_id", "viewer"],
      ["is_member", "true"],
    ],
  }),
  "POST /admin/staff": async ({ container }) => ({
    body: { subject_type: "user", subject_id: await aUserId(container), ...RIGHTS },
  }),
  "GET /admin/staff/{id}": async (w) => ({ path: { id: await aMemberId(w.container) } }),
  "POST /admin/staff/{id}": async (w) => ({ path: { id: await aMemberId(w.container) }, body: RIGHTS }),
  "DELETE /admin/staff/{id}": async (w) => ({ path: { id: await aMemberId(w.container) } }),
  "GET /admin/staff/me": () => ({}),
  "GET /admin/staff/names": () => ({}),
  "POST /admin/staff/invites": () => ({ body: { email: `${unique("guest")}@example.com`, ...RIGHTS } }),
  "POST /admin/invites/accept": async ({ container }) => await anAcceptance(container),
  "GET /admin/staff-roles": () => ({}),
  "POST /admin/staff-roles": () => ({ body: aRole() }),
  "GET /admin/staff-roles/{id}": async (w) => ({ path: { id: await aRoleId(w.container) } }),
  "POST /admin/staff-roles/{id}": async (w) => ({ path: { id: await aRoleId(w.container) }, body: aRole() }),
  "DELETE /admin/staff-roles/{id}": async (w) => ({ path: { id: await aRoleId(w.container) } }),
  "GET /admin/audit-entries": () => ({
    query: [
      ["limit", "10"],
      ["after", "aud_zzz"],
      ["q", "admin"],
      ["subject_id", "user_1"],
      ["record_type", "company"],
      ["record_id", "comp_1"],
      ["from", "2026-01-01T00:00:00Z"],
      ["before", "2036-01-01T00:00:00Z"],
    ],
  }),
  "GET /admin/audit-entries/{id}": async (w) => ({ path: { id: await anEntryId(w.container) } }),
}

function aRole() {
  return { name: unique("Role"), description: "Picks", permissions: ["read:order", "read:product"] }
}

async function aUserId(container: MedusaContainer): Promise<string> {
  const users = container.resolve<IUserModuleService>(Modules.USER)
  return (await users.createUsers({ email: `${unique("user")}@example.com` })).id
}

async function aMemberId(container: MedusaContainer): Promise<string> {
  return await asStaff(container, await aUserId(container), {})
}

async function aRoleId(container: MedusaContainer): Promise<string> {
  return (await container.resolve<StaffModuleService>("staff").createStaffRoles(aRole())).id
}

async function anEntryId(container: MedusaContainer): Promise<string> {
  return await container.resolve<StaffModuleService>("staff").beginAudit({
    ...{ subject_type: "user", subject_id: "user_1", method: "POST", path: "/admin/tiers" },
    ...{ record_type: "tier", record_id: null, input: null, before: null },
  })
}

/** An invitation and the token of who has registered to accept it. */
async function anAcceptance(container: MedusaContainer): Promise<ValidRequest> {
  const email = `${unique("guest")}@example.com`
  const [invite] = await container.resolve<IUserModuleService>(Modules.USER).createInvites([{ email }])
  const auth = container.resolve<IAuthModuleService>(Modules.AUTH)
  const identity = await auth.createAuthIdentities({
    provider_identities: [{ provider: "emailpass", entity_id: email }],
  })
  const claims = { actor_id: "", actor_type: "user", auth_identity_id: identity.id, app_metadata: {} }
  return {
    token: generateJwtToken(claims, { secret: process.env.JWT_SECRET, expiresIn: "1d" }),
    query: [["token", invite.token]],
    body: { email, first_name: "New", last_name: "Colleague" },
  }
}
