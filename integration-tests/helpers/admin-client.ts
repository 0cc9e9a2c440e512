import type { MedusaContainer } from "@medusajs/framework/types"
import { Modules } from "@medusajs/framework/utils"
import supertest from "supertest"
import type { TestApp } from "./app"
import { unique } from "./company-builders"

/** A user of the terminal with a secret API key, and the admin API as they call it. */
export async function anAdmin(app: TestApp) {
  const authorization = `Basic ${Buffer.from(`${await secretKey(app.container)}:`).toString("base64")}`
  /** The same user at another server. */
  const at = (baseUrl: string) => adminClient(baseUrl, authorization)
  return { at, ...at(app.baseUrl) }
}

function adminClient(baseUrl: string, authorization: string) {
  return {
    get: (path: string) => supertest(baseUrl).get(path).set("Authorization", authorization),
    post: (path: string, body: object = {}, headers: Record<string, string> = {}) =>
      supertest(baseUrl)
        .post(path)
        .set({ Authorization: authorization, ...headers })
        .send(body),
    delete: (path: string) => supertest(baseUrl).delete(path).set("Authorization", authorization),
  }
}

async function secretKey(container: MedusaContainer): Promise<string> {
  const keys = container.resolve(Modules.API_KEY)
  const { token } = await keys.createApiKeys({ title: unique("key"), type: "secret", created_by: "test" })
  return token
}
