import { once } from "events"
import path from "path"
import { freePort, isTaken } from "../../helpers/commands"
import { startChild, untilReady, type Child } from "./child"

const READY_WITHIN_SECONDS = 10

export type RedisServer = {
  url: string
  /** It stays connected and answers nothing. */
  pause(): void
  resume(): void
  /** kill -9: all that it knew is lost. */
  kill(): Promise<void>
  /** Again after a kill, empty, on the same port. */
  start(): Promise<void>
}

/** Debian's redis-server (or any in the PATH) on a port of its own, kept in memory alone. It is not started yet. */
export async function aRedisServer(): Promise<RedisServer> {
  const port = await freePort()
  const args = ["--port", `${port}`, "--bind", "127.0.0.1", "--save", "", "--appendonly", "no"]
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
