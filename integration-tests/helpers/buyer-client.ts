import supertest, { type Test } from "supertest"
import type { TestApp } from "./app"
import { logIn } from "./company-builders"
import { aCompanyOnCredit } from "./credit-builders"
import type { Shop } from "./shop"

export type BuyerClient = Awaited<ReturnType<typeof aBuyer>>

/** A company with credit whose owner is logged in, and the store API as they call it. */
export async function aBuyer(
  app: TestApp,
  shop: Shop,
  credit: number | string = 10_000,
  company: Parameters<typeof aCompanyOnCredit>[2] = {},
) {
  const made = await aCompanyOnCredit(app.container, credit, { ...company, log_in: true })
  const token = await logIn(app.baseUrl, made.owner.email)
  const asBuyer = (test: Test) =>
    test.set({ Authorization: `Bearer ${token}`, "x-publishable-api-key": shop.publishableKey })
  const calls = (baseUrl: string) => ({
    get: (path: string) => asBuyer(supertest(baseUrl).get(path)),
    post: (path: string, body: object, headers: Record<string, string> = {}) =>
      asBuyer(supertest(baseUrl).post(path)).set(headers).send(body),
    /** An order to the company's own address, on account. */
    order: (lines: object[], more: object = {}, headers: Record<string, string> = {}) =>
      asBuyer(supertest(baseUrl).post("/store/orders"))
        .set(headers)
        .send({ lines, ship_to: made.address.id, ...more }),
    preview: (lines: object[], more: object = {}) =>
      asBuyer(supertest(baseUrl).post("/store/orders/preview")).send({
        lines,
        ship_to: made.address.id,
        ...more,
      }),
  })
  return {
    ...made,
    token,
    ...calls(app.baseUrl),
    /** The same log-in at another server. */
    at: calls,
  }
}
