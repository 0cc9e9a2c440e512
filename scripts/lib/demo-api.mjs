import { readFileSync } from "node:fs"
import path from "node:path"
import { Fault } from "./fault.mjs"
import { ROOT } from "./settings.mjs"

export const { password } = JSON.parse(
  readFileSync(path.join(ROOT, "src/scripts/seed/credentials.json"), "utf8"),
)

/** The store API of a running system as one of its demo's buyers reads it. */
export async function storeApi(url, email) {
  const { publishable_key } = await ask(`${url}/mall/config`)
  const token = await logIn(url, "customer", email)
  const headers = { authorization: `Bearer ${token}`, "x-publishable-api-key": publishable_key }
  return { token, get: (route) => ask(url + route, { headers }) }
}

/** The admin API of a running system as one of its demo's staff reads it. */
export async function adminApi(url, email) {
  const headers = { authorization: `Bearer ${await logIn(url, "user", email)}` }
  return { get: (route) => ask(url + route, { headers }) }
}

async function logIn(url, actor, email) {
  const { token } = await ask(`${url}/auth/${actor}/emailpass`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ email, password }),
  })
  return token
}

async function ask(address, options) {
  const answer = await fetch(address, options).catch(() => null)
  if (!answer?.ok) {
    const what = answer ? `${address} answers ${answer.status}` : `Nothing answers at ${address}`
    throw new Fault(`${what}: run npm start first, or name another address with --url`)
  }
  return await answer.json()
}
