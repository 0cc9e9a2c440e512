import { readFileSync } from "node:fs"
import path from "node:path"
import { Fault } from "../lib/fault.mjs"
import { ROOT } from "../lib/settings.mjs"

const { example_buyer_email: email, password } = JSON.parse(
  readFileSync(path.join(ROOT, "src/scripts/seed/credentials.json"), "utf8"),
)

/** The demo's example buyer as a client of the API. */
export class Buyer {
  #url
  #headers

  constructor(url, token, publishableKey) {
    this.#url = url
    this.token = token
    this.#headers = { authorization: `Bearer ${token}`, "x-publishable-api-key": publishableKey }
  }

  static async logIn(url) {
    const { publishable_key } = await ask(`${url}/mall/config`)
    const { token } = await ask(`${url}/auth/customer/emailpass`, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify({ email, password }),
    })
    return new Buyer(url, token, publishable_key)
  }

  /** Codes of goods that are in stock, at most 200. */
  async codes(count) {
    const address = `${this.#url}/store/catalog?in_stock=true&limit=${count}`
    const { goods } = await ask(address, { headers: this.#headers })
    return goods.map(({ sku }) => sku)
  }
}

async function ask(address, options) {
  const answer = await fetch(address, options).catch(() => null)
  if (!answer?.ok) {
    const what = answer ? `${address} answers ${answer.status}` : `Nothing answers at ${address}`
    throw new Fault(`${what}: run npm start first, or name another address with --url`)
  }
  return await answer.json()
}
