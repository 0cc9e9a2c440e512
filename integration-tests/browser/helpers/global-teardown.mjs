import { existsSync, readFileSync, rmSync } from "node:fs"
import path from "node:path"
import { setTimeout as wait } from "node:timers/promises"

/** Ends the shared system, if a spec has started it, as Ctrl-C would. */
export default async function globalTeardown() {
  const folder = process.env.TEST_MALL_FOLDER
  const started = path.join(folder, "started.json")
  if (existsSync(started)) {
    const { pid } = JSON.parse(readFileSync(started, "utf8"))
    process.kill(pid, "SIGINT")
    while (existsSync(`/proc/${pid}`)) {
      await wait(100)
    }
  }
  rmSync(folder, { recursive: true, force: true })
}
