import path from "node:path"
import { setTimeout as sleep } from "node:timers/promises"
import { ensureDatabase } from "./database.mjs"
import { failure, Fault } from "./fault.mjs"
import { MEDUSA_CLI, ROOT } from "./settings.mjs"

const READY_WITHIN_SECONDS = 180

/** Starts the embedded Postgres, unless another database is given, and creates the database when it is missing. */
export async function reachDatabase(system) {
  if (system.settings.isOwnPostgres) {
    system.postgres = startPostgresProcess(system)
    await untilReady(system.postgres)
    void system.postgres.ended.then(() => system.onPostgresLost(lost(system.postgres)))
  }
  await ensureDatabase(system.settings.databaseUrl)
}

function lost({ logFile, tail }) {
  return failure(`Postgres ended by itself; its output: ${logFile}`, tail)
}

function startPostgresProcess({ settings, processes }) {
  const script = path.join(import.meta.dirname, "postgres-process.mjs")
  const args = [script, path.join(settings.dataDir, "postgres"), String(settings.pgPort)]
  return processes.start("postgres", args, { cwd: ROOT, env: process.env, watchesParent: true })
}

/** Waits until a process tells that it is ready. */
export async function untilReady({ name, child, ended, logFile }) {
  const message = await new Promise((resolve) => {
    child.once("message", resolve)
    void ended.then(() => resolve({ error: `${name} did not start; its output: ${logFile}` }))
  })
  if (message.error) {
    throw new Fault(message.error)
  }
}

/** Starts Medusa and waits until it answers at `url`. */
export async function startMedusa({ processes, isDev, cwd, env }, { name, url }) {
  const medusa = processes.start(name, [MEDUSA_CLI, ...(isDev ? ["develop", "--no-lint"] : ["start"])], {
    cwd,
    env: { ...env, NODE_ENV: isDev ? "development" : "production" },
    onOutput: (text) => isDev && process.stdout.write(text),
  })
  let hasEnded = false
  void medusa.ended.then(() => (hasEnded = true))
  const deadline = Date.now() + READY_WITHIN_SECONDS * 1000
  while (!(await answers(`${url}/health`))) {
    if (hasEnded || Date.now() > deadline) {
      throw failure(`${name} did not start; its output: ${medusa.logFile}`, medusa.tail)
    }
    await sleep(100)
  }
  return medusa
}

/** What to open in a browser: "every address" is none. */
export function addressOf({ host, port }) {
  return `http://${["0.0.0.0", "::", "127.0.0.1"].includes(host) ? "localhost" : host}:${port}`
}

async function answers(url) {
  return await fetch(url).then(
    (answer) => answer.ok,
    () => false,
  )
}
