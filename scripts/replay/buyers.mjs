import { readFileSync } from "node:fs"
import path from "node:path"
import { Fault } from "../lib/fault.mjs"
import { ROOT } from "../lib/settings.mjs"

const credentials = JSON.parse(readFileSync(path.join(ROOT, "src/scripts/seed/credentials.json"), "utf8"))

/** The customers of the demo data as clients of the store API. */
export class Buyers {
  #url
  #headers
  #addresses
  /** A log-in by customer: hashing a password is slow on purpose, so each is logged in once. */
  #tokens = new Map()

  constructor(url, publishableKey, addresses) {
    this.#url = url
    this.#headers = { "content-type": "application/json", "x-publishable-api-key": publishableKey }
    this.#addresses = addresses
  }

  static async connect(url, database) {
    const keys = await database.query(
      "select token from api_key where title = $1 and type = 'publishable' and revoked_at is null and deleted_at is null",
      [credentials.publishable_key_title],
    )
    const addresses = await database.query(
      `select c.code, a.id from company c join company_address a on a.company_id = c.id
       where a.is_default and a.deleted_at is null and c.deleted_at is null`,
    )
    if (!keys.rowCount) {
      throw new Fault("This database holds no demo data: run npm start first")
    }
    const byCode = new Map(addresses.rows.map(({ code, id }) => [code, id]))
    return new Buyers(url, keys.rows[0].token, byCode)
  }

  /** Places an invoice as its customer; answers {status, body}. The key makes a second time answer the same order. */
  async place({ number, customer, at, lines }) {
    const authorization = `Bearer ${await this.#login(customer)}`
    return await this.#post(
      "/store/orders",
      {
        lines: lines.map(({ sku, quantity }) => ({ sku, quantity })),
        ship_to: this.#addresses.get(customer),
        payment: "credit",
        po_number: number,
        priced_at: at,
      },
      { authorization, "idempotency-key": `replay:${number}` },
    )
  }

  #login(customer) {
    if (!this.#tokens.has(customer)) {
      this.#tokens.set(customer, this.#token(customer))
    }
    return this.#tokens.get(customer)
  }

  async #token(customer) {
    const email = `${customer}@${credentials.buyer_email_domain}`
    const { status, body } = await this.#post("/auth/customer/emailpass", {
      email,
      password: credentials.password,
    })
    if (status !== 200) {
      throw new Error(`${email} cannot log in: ${status} ${body.message}`)
    }
    return body.token
  }

  async #post(path, body, headers = {}) {
    const answer = await fetch(this.#url + path, {
      method: "POST",
      headers: { ...this.#headers, ...headers },
      body: JSON.stringify(body),
    })
    return { status: answer.status, body: await answer.json() }
  }
}
