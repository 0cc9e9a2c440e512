import { readFileSync } from "node:fs"
import path from "node:path"
import { Fault } from "./fault.mjs"
import { ROOT } from "./settings.mjs"

const { password } = JSON.parse(readFileSync(path.join(ROOT, "src/scripts/seed/credentials.json"), "utf8"))

/** The store API of a running system as one of its demo's buyers reads it. */
export async function storeApi(url, email) {
  const { publishable_key } = await ask(`${url}/mall/config`)
  const { token } = await ask(`${url}/auth/customer/emailpass`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ email, password }),
  })
  const headers = { authorization: `Bearer ${token}`, "x-publishable-api-key": publishable_key }
  return { token, get: (route) => ask(url + route, { headers }) }
}

async function ask(address, options) {
  const answer = await fetch(address, options).catch(() => null)
  if (!answer?.ok) {
    const what = answer ? `${address} answers ${answer.status}` : `Nothing answers at ${address}`
    throw new Fault(`${what}: run npm start first, or name another address with --url`)
  }
  return await answer.json()
}
