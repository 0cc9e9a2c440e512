import { once } from "node:events"
import path from "node:path"
import { setTimeout as sleep } from "node:timers/promises"
import { startMedusa } from "../../scripts/lib/servers.mjs"
import { freePort } from "./free-port.mjs"
import { environment, PLATFORMS } from "./settings.mjs"

const WATCH = path.join(import.meta.dirname, "watch-server.cjs")
/** What a request leaves to be done after its answer (subscribers) is over by then. */
const SETTLED_MS = 500
const PROFILE_INTERVAL_MICROSECONDS = 200

/** A platform's server in production mode, as it is measured. */
export class Server {
  #processes
  #medusa
  #asked = 0

  constructor(name, port, processes, medusa) {
    this.name = name
    this.url = `http://127.0.0.1:${port}`
    this.#processes = processes
    this.#medusa = medusa
  }

  static async start(name, databaseUrl, processes) {
    const port = await freePort()
    const system = {
      processes,
      isDev: false,
      cwd: PLATFORMS[name].cwd,
      env: { ...environment({ databaseUrl, port }), NODE_OPTIONS: `--require ${WATCH}` },
    }
    const medusa = await startMedusa(system, { name, url: `http://127.0.0.1:${port}` })
    return new Server(name, port, processes, medusa)
  }

  async stop() {
    await this.#processes.stop(this.#medusa)
  }

  /** The SQL statements that the server sends while `work` goes on: [{ text, began, ms }]. */
  async record(work) {
    await sleep(SETTLED_MS)
    await this.#ask("record")
    await work()
    return await this.#ask("recorded")
  }

  /** The CPU profile of `work`, as the inspector has it. */
  async profile(work) {
    await this.#ask("profile", { intervalMicroseconds: PROFILE_INTERVAL_MICROSECONDS })
    await work()
    return await this.#ask("profiled")
  }

  async #ask(ask, parameters) {
    const id = ++this.#asked
    const { child } = this.#medusa
    child.send({ id, ask, parameters })
    for (;;) {
      const [message] = await once(child, "message")
      if (message.id === id) {
        return message.answer
      }
    }
  }
}
