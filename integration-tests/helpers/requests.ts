import supertest from "supertest"

type Method = "get" | "post" | "delete"

/** Sends requests as one log-in: `send("post", "/store/companies", {…})`. */
export function requestsAs(baseUrl: string, token: string | null, publishableKey?: string) {
  return async (method: Method, path: string, body?: object) => {
    const request = supertest(baseUrl)[method](path)
    if (token) {
      request.set("authorization", `Bearer ${token}`)
    }
    if (publishableKey) {
      request.set("x-publishable-api-key", publishableKey)
    }
    return await (body ? request.send(body) : request)
  }
}
