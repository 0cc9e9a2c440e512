import net from "node:net"
import path from "node:path"
import { Fault } from "./fault.mjs"
import { freePort } from "./ports.mjs"
import { untilReady } from "./servers.mjs"
import { ROOT } from "./settings.mjs"

const CONNECT_TIMEOUT_MS = 5000
const DEFAULT_PORT = 6379

/** Starts a Redis of our own on this machine, unless another is given, which has to be there. */
export async function reachRedis(system) {
  const { REDIS_URL } = process.env
  if (REDIS_URL) {
    await checkRedis(REDIS_URL)
    system.redisUrl = REDIS_URL
    return
  }
  const port = await freePort()
  await system.processes.keepRunning("redis", async () => {
    system.redis = startRedisProcess(system, port)
    await untilReady(system.redis)
    return system.redis
  })
  system.redisUrl = `redis://127.0.0.1:${port}`
}

function startRedisProcess({ settings, processes }, port) {
  const script = path.join(import.meta.dirname, "redis-process.mjs")
  const args = [script, path.join(settings.dataDir, "redis"), String(port)]
  return processes.start("redis", args, { cwd: ROOT, env: process.env, watchesParent: true })
}

async function checkRedis(url) {
  if (!URL.canParse(url)) {
    throw new Fault("REDIS_URL is not an address like redis://host:6379")
  }
  const { hostname, port } = new URL(url)
  const reason = await new Promise((resolve) => {
    const socket = net.connect({ host: hostname, port: Number(port || DEFAULT_PORT) })
    socket.setTimeout(CONNECT_TIMEOUT_MS, () => socket.destroy(new Error("no answer")))
    socket.once("connect", () => socket.end(() => resolve(null)))
    socket.once("error", ({ code, message }) => resolve(message || code))
  })
  if (reason) {
    throw new Fault(`REDIS_URL does not answer: ${hostname}:${port || DEFAULT_PORT} (${reason})`)
  }
}
