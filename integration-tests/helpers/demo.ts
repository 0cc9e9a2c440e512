import supertest from "supertest"

export const DEMO_PASSWORD = "wholesale-demo"

/** The token of one of the demo's log-ins. */
export async function demoToken(base: string, actor: "customer" | "user", email: string): Promise<string> {
  const { body } = await supertest(base)
    .post(`/auth/${actor}/emailpass`)
    .send({ email, password: DEMO_PASSWORD })
  return body.token
}

export async function demoPublishableKey(base: string): Promise<string> {
  const { body } = await supertest(base)
    .get("/admin/api-keys?type=publishable&q=Online mall")
    .auth(await demoToken(base, "user", "admin@example.com"), { type: "bearer" })
  return body.api_keys[0].token
}
