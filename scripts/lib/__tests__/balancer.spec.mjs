import { once } from "node:events"
import http from "node:http"
import { setTimeout as sleep } from "node:timers/promises"
import { Balancer } from "../balancer.mjs"

let running

beforeEach(() => (running = []))
afterEach(() => running.forEach((stop) => stop()))

/** A server that answers with its name and what it was asked, or as `answer` says; while it is `frozen`, nothing. */
async function aServer(name, answer) {
  const asked = []
  const state = { frozen: false }
  const server = http.createServer(async (req, res) => {
    if (state.frozen) {
      return
    }
    if (req.url === "/health") {
      return res.end("OK")
    }
    let body = ""
    asked.push(req.method)
    if (answer) {
      return answer(req, res)
    }
    for await (const text of req) {
      body += text
    }
    res.setHeader("set-cookie", ["a=1", "b=2"])
    res.end(JSON.stringify({ name, url: req.url, headers: req.headers, size: body.length }))
  })
  await once(server.listen(0, "127.0.0.1"), "listening")
  const stop = () => {
    server.close()
    server.closeAllConnections()
  }
  running.push(stop)
  return { asked, state, stop, port: server.address().port }
}

async function balancing(...servers) {
  const probe = await aServer("probe")
  probe.stop()
  const balancer = new Balancer(servers.map(({ port }) => port))
  await balancer.listen({ host: "127.0.0.1", port: probe.port })
  running.push(() => balancer.close())
  return `http://127.0.0.1:${probe.port}`
}

const nameOf = async (url, options) => (await (await fetch(url, options)).json()).name

const dropped = (req) => req.socket.destroy()

describe("the balancer", () => {
  it("gives each server its turn", async () => {
    const url = await balancing(await aServer("one"), await aServer("two"))
    const names = [await nameOf(url), await nameOf(url), await nameOf(url), await nameOf(url)]
    expect(names.sort()).toEqual(["one", "one", "two", "two"])
  })

  it("passes on path, headers and body, and the answer with all its cookies", async () => {
    const url = await balancing(await aServer("one"))
    const answer = await fetch(`${url}/a/b?c=d`, {
      method: "POST",
      body: "x".repeat(3_000_000),
      headers: { "x-mine": "1", "x-forwarded-for": "10.0.0.9" },
    })
    expect(answer.headers.getSetCookie()).toEqual(["a=1", "b=2"])
    expect(await answer.json()).toMatchObject({
      url: "/a/b?c=d",
      size: 3_000_000,
      headers: { "x-mine": "1", "x-forwarded-for": "10.0.0.9, 127.0.0.1", "x-forwarded-proto": "http" },
    })
  })

  it("sends an order elsewhere when a server is gone, before any check has noticed", async () => {
    const [one, two] = [await aServer("one"), await aServer("two")]
    const url = await balancing(one, two)
    one.stop()
    const order = { method: "POST", body: "an order" }
    expect([await nameOf(url, order), await nameOf(url, order)]).toEqual(["two", "two"])
  })

  it("never sends what a server may have received to another: 502, once", async () => {
    const servers = [await aServer("one", dropped), await aServer("two", dropped)]
    const url = await balancing(...servers)
    const answer = await fetch(url, { method: "POST", body: "an order" })
    expect([answer.status, (await answer.json()).code]).toEqual([502, "SERVER_UNAVAILABLE"])
    expect(servers.flatMap(({ asked }) => asked)).toEqual(["POST"])
  })

  it("tells of a server that goes away in the middle of a long body", async () => {
    const url = await balancing(await aServer("one", (req) => req.once("data", () => dropped(req))))
    const { status } = await fetch(url, { method: "POST", body: "x".repeat(3_000_000) })
    expect(status).toBe(502)
  })

  it("reads again elsewhere", async () => {
    const url = await balancing(await aServer("one", dropped), await aServer("two"))
    expect([await nameOf(url), await nameOf(url)]).toEqual(["two", "two"])
  })

  it("breaks an answer that its server breaks, so that nobody takes a part for the whole", async () => {
    const half = (req, res) => {
      res.writeHead(200, { "content-length": 10 })
      res.write("12345", () => dropped(req))
    }
    const url = await balancing(await aServer("one", half))
    await expect(fetch(url).then((answer) => answer.text())).rejects.toThrow()
  })

  it("answers 503 when no server is there", async () => {
    const one = await aServer("one")
    const url = await balancing(one)
    one.stop()
    const { status, headers } = await fetch(url, { method: "POST", body: "an order" })
    expect([status, headers.get("retry-after")]).toEqual([503, "1"])
  })

  it("takes a server out that hangs, and back when it answers again", async () => {
    const [one, two] = [await aServer("one"), await aServer("two")]
    const url = await balancing(one, two)
    one.state.frozen = true
    // A check takes up to 2 s and follows the last after half a second.
    await sleep(3000)
    expect(new Set([await nameOf(url), await nameOf(url), await nameOf(url)])).toEqual(new Set(["two"]))
    one.state.frozen = false
    await sleep(3000)
    expect(new Set([await nameOf(url), await nameOf(url)])).toEqual(new Set(["one", "two"]))
  }, 10_000)

  it("lets go of a request whose client has gone", async () => {
    let noticed
    const over = new Promise((resolve) => (noticed = resolve))
    const url = await balancing(await aServer("one", (req) => req.socket.once("close", () => noticed(true))))
    await expect(fetch(url, { signal: AbortSignal.timeout(100) })).rejects.toThrow()
    expect(await over).toBe(true)
  })
})
