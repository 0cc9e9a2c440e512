import http from "node:http"

/** One buyer's connection: kept open, answers uncompressed, so that what is measured is the server. */
export class Client {
  #agent = new http.Agent({ keepAlive: true, maxSockets: 1 })
  #url
  #headers

  constructor(url, headers) {
    this.#url = url
    this.#headers = headers
  }

  /** @returns a client that is logged in */
  static async logIn(url, publishableKey, email, password) {
    const guest = new Client(url, { "x-publishable-api-key": publishableKey })
    const { body } = await guest.send("POST", "/auth/customer/emailpass", { email, password })
    return new Client(url, { ...guest.#headers, authorization: `Bearer ${body.token}` })
  }

  /**
   * Sends one request and waits for its whole answer.
   * @returns {Promise<{ ms: number, body: object }>} throws what the server refused
   */
  async send(method, path, content) {
    const text = content === undefined ? "" : JSON.stringify(content)
    const began = performance.now()
    const { status, chunks } = await this.#exchange(method, path, text)
    const ms = performance.now() - began
    const answer = Buffer.concat(chunks).toString()
    if (status >= 400) {
      throw new Error(`${method} ${path}: ${status} ${answer.slice(0, 2000)}`)
    }
    return { ms, body: JSON.parse(answer) }
  }

  #exchange(method, path, text) {
    return new Promise((resolve, reject) => {
      const request = http.request(this.#url + path, {
        method,
        agent: this.#agent,
        headers: {
          ...this.#headers,
          "content-type": "application/json",
          "content-length": Buffer.byteLength(text),
        },
      })
      request.on("error", reject)
      request.on("response", (response) => {
        const chunks = []
        response.on("error", reject)
        response.on("data", (chunk) => chunks.push(chunk))
        response.on("end", () => resolve({ status: response.statusCode, chunks }))
      })
      request.end(text)
    })
  }
}
