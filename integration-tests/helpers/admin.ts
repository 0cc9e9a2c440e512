import type { IAuthModuleService, IUserModuleService, MedusaContainer } from "@medusajs/framework/types"
import { Modules } from "@medusajs/framework/utils"
import supertest from "supertest"
import { unique } from "./company-builders"

/** The bearer token of a merchant's user, made for the test. */
export async function anAdminToken(container: MedusaContainer, baseUrl: string): Promise<string> {
  const body = { email: `${unique("clerk")}@example.com`, password: "secret-enough" }
  const { id: user_id } = await container
    .resolve<IUserModuleService>(Modules.USER)
    .createUsers({ email: body.email })
  const auth = container.resolve<IAuthModuleService>(Modules.AUTH)
  const { authIdentity } = await auth.register("emailpass", { body })
  await auth.updateAuthIdentities({ id: authIdentity!.id, app_metadata: { user_id } })
  const answer = await supertest(baseUrl).post("/auth/user/emailpass").send(body)
  expect(answer.body.token).toBeDefined()
  return answer.body.token
}
