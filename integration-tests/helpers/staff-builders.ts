import type { IUserModuleService, MedusaContainer } from "@medusajs/framework/types"
import { generateJwtToken, Modules } from "@medusajs/framework/utils"
import supertest from "supertest"
import type StaffModuleService from "../../src/modules/staff/service"
import type { NewMember } from "../../src/modules/staff/types"
import type { TestApp } from "./app"
import { unique } from "./company-builders"

export type Clerk = Awaited<ReturnType<typeof aUser>>

/** A user of the terminal, with rights or without, and the admin API as they call it. */
export async function aUser(app: TestApp, rights?: Partial<NewMember>) {
  const email = `${unique("staff")}@example.com`
  const user = await app.container.resolve<IUserModuleService>(Modules.USER).createUsers({ email })
  const member_id = rights && (await asStaff(app.container, user.id, rights))
  return { id: user.id, email, member_id, ...clientOf(app.baseUrl, userToken(user.id)) }
}

/** Gives a user rights without asking whether anybody may. */
export async function asStaff(
  container: MedusaContainer,
  subject_id: string,
  rights: Partial<NewMember>,
): Promise<string> {
  const staff = container.resolve<StaffModuleService>("staff")
  const { id } = await staff.createStaffMembers({
    ...{ subject_type: "user", subject_id, role_id: "viewer", scope: "all", department: null, regions: [] },
    ...rights,
  })
  return id
}

/** The token that a user's log-in would give. */
export function userToken(userId: string): string {
  const claims = {
    actor_id: userId,
    actor_type: "user",
    auth_identity_id: "",
    app_metadata: { user_id: userId },
  }
  return generateJwtToken(claims, { secret: process.env.JWT_SECRET, expiresIn: "1d" })
}

export function clientOf(baseUrl: string, token: string) {
  const headers = { Authorization: `Bearer ${token}` }
  return {
    get: (path: string) => supertest(baseUrl).get(path).set(headers),
    post: (path: string, body: object = {}) => supertest(baseUrl).post(path).set(headers).send(body),
    delete: (path: string) => supertest(baseUrl).delete(path).set(headers),
  }
}
