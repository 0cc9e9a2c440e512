import { once } from "events"
import { mkdirSync, rmSync } from "fs"
import path from "path"
import { freePort, isTaken, ROOT } from "../../helpers/commands"
import { startChild, untilReady, type Child } from "./child"

const DATA = path.join(ROOT, ".data/fire-redis")
const READY_WITHIN_SECONDS = 10

export type RedisServer = {
  url: string
  /** It stays connected and answers nothing. */
  pause(): void
  resume(): void
  /** kill -9. */
  kill(): Promise<void>
  /** Again after a kill, on the same port, with what it has written down. */
  start(): Promise<void>
}

/**
 * Debian's redis-server (or any in the PATH), empty, on a port of its own. It writes down all that it does, as the
 * documentation asks for. It is not started yet.
 */
export async function aRedisServer(): Promise<RedisServer> {
  const port = await freePort()
  rmSync(DATA, { recursive: true, force: true })
  mkdirSync(DATA, { recursive: true })
  const args = [
    "--port",
    `${port}`,
    "--bind",
    "127.0.0.1",
    "--dir",
    DATA,
    "--save",
    "",
    "--appendonly",
    "yes",
  ]
  let child: Child | undefined
  let pid: number
  return {
    url: `redis://127.0.0.1:${port}`,
    pause: () => void process.kill(pid, "SIGSTOP"),
    resume: () => void process.kill(pid, "SIGCONT"),
    async kill() {
      await child?.kill()
    },
    async start() {
      child = startChild("redis", [path.join(__dirname, "with-parent.mjs"), "redis-server", ...args])
      const spawned = once(child.process, "message")
      await untilReady(child, () => isTaken(port), READY_WITHIN_SECONDS)
      const [message] = (await spawned) as [{ pid: number }]
      pid = message.pid
    },
  }
}
