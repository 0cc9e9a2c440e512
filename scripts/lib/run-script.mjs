import path from "node:path"
import { explain } from "./fault.mjs"
import { Processes } from "./processes.mjs"
import { ROOT } from "./settings.mjs"
import { Steps } from "./steps.mjs"

/** Runs one of our scripts to its end: what fails is told with its output, and what runs beside it is ended. */
export async function runScript(work) {
  const processes = new Processes(path.join(ROOT, ".medusa/logs"))
  const interrupt = () => processes.killAll()
  process.once("SIGINT", interrupt).once("SIGTERM", interrupt)
  try {
    await work({ processes, steps: new Steps() })
  } catch (error) {
    console.error(`${error.output ?? ""}\n✗ ${explain(error)}`)
    process.exitCode = 1
  } finally {
    await processes.close()
    process.off("SIGINT", interrupt).off("SIGTERM", interrupt)
  }
}
