import http from "node:http"
import { pipeline } from "node:stream"

const CHECK_EVERY_MS = 500
const CHECK_TIMEOUT_MS = 2000

/** Said of one connection, not of the request: not passed on. */
const OF_THE_CONNECTION = [
  "connection",
  "keep-alive",
  "proxy-connection",
  "te",
  "trailer",
  "upgrade",
  "expect",
]

/**
 * Hands each request to the next of the servers on these ports of this machine that answers `/health`. What a server
 * may have received is never sent to another, unless it only reads: 502. When no server is there: 503.
 */
export class Balancer {
  #backends
  #turn = 0
  #checks
  #server = http.createServer((req, res) => this.#forward(req, res, this.#inTurn()))

  constructor(ports) {
    this.#backends = ports.map((port) => ({ port, isUp: false }))
  }

  async listen({ host, port }) {
    await this.#check()
    this.#checks = setInterval(() => void this.#check(), CHECK_EVERY_MS)
    await new Promise((resolve, reject) => {
      this.#server.once("error", reject).listen({ host, port }, resolve)
    })
  }

  /** Takes no more requests; those that it has are answered. */
  close() {
    clearInterval(this.#checks)
    this.#server.close()
  }

  async #check() {
    await Promise.all(this.#backends.map(async (backend) => (backend.isUp = await isHealthy(backend.port))))
  }

  /** Those that are up, another one first each time. */
  #inTurn() {
    const up = this.#backends.filter(({ isUp }) => isUp)
    const first = this.#turn++ % (up.length || 1)
    return [...up.slice(first), ...up.slice(0, first)]
  }

  #forward(req, res, [backend, ...others]) {
    if (!backend) {
      return refuse(res, 503, "No server is ready: try again")
    }
    const { method, url: path } = req
    const isRead = ["GET", "HEAD"].includes(method) && !hasBody(req)
    // A connection of its own: whether a kept one was closed before or after the request came, nobody could tell.
    const passed = http.request({
      host: "127.0.0.1",
      port: backend.port,
      method,
      path,
      headers: passedOn(req),
      agent: false,
    })
    let isConnected = false
    passed.once("socket", (socket) =>
      socket.once("connect", () => {
        isConnected = true
        req.pipe(passed)
      }),
    )
    passed.once("response", (answer) => {
      res.writeHead(answer.statusCode, answer.statusMessage, endToEnd(answer.headers))
      pipeline(answer, res, () => {})
    })
    passed.on("error", () => {
      if (res.headersSent || res.destroyed) {
        res.destroy()
      } else if (isRead || !isConnected) {
        this.#forward(req, res, others)
      } else {
        req.unpipe(passed).resume()
        refuse(res, 502, "The server went away: whether it did what was asked is not known")
      }
    })
    res.once("close", () => passed.destroy())
  }
}

function hasBody({ headers }) {
  return "transfer-encoding" in headers || Number(headers["content-length"] ?? 0) > 0
}

function passedOn({ headers, socket }) {
  const before = headers["x-forwarded-for"]
  return {
    "x-forwarded-host": headers.host,
    "x-forwarded-proto": "http",
    ...endToEnd(headers),
    "x-forwarded-for": before ? `${before}, ${socket.remoteAddress}` : socket.remoteAddress,
  }
}

function endToEnd(headers) {
  return Object.fromEntries(Object.entries(headers).filter(([name]) => !OF_THE_CONNECTION.includes(name)))
}

function refuse(res, status, message) {
  res.writeHead(status, { "content-type": "application/json", "retry-after": "1" })
  res.end(JSON.stringify({ code: "SERVER_UNAVAILABLE", type: "unexpected_state", message }))
}

async function isHealthy(port) {
  const signal = AbortSignal.timeout(CHECK_TIMEOUT_MS)
  return await fetch(`http://127.0.0.1:${port}/health`, { signal }).then(
    (answer) => answer.ok,
    () => false,
  )
}
