import { startCluster } from "./cluster.mjs"
import { buildBackend, buildMall, buildTerminal, placeMall } from "./build.mjs"
import { loadDemo, migrate, refuseForeignData } from "./demo-database.mjs"
import { failure } from "./fault.mjs"
import { checkPort } from "./ports.mjs"
import { Processes } from "./processes.mjs"
import { reachRedis } from "./redis.mjs"
import { addressOf, reachDatabase, startMedusa } from "./servers.mjs"
import { APP_DIR, medusaEnvironment, readSettings, ROOT } from "./settings.mjs"
import { Steps } from "./steps.mjs"
import { printAddresses } from "./welcome.mjs"

/**
 * Starts the whole system and stays until Ctrl-C. Whatever ends it, the servers end first, then Redis and Postgres.
 * @param {{ isDev?: boolean, isCluster?: boolean, demo?: string }} how from the sources; with several processes
 * behind a balancer; which demo, the settings' by default
 * @returns the exit code; throws what is wrong
 */
export async function startSystem({ isDev = false, isCluster = false, demo }) {
  const settings = readSettings({ demo })
  const system = {
    isDev,
    isCluster,
    settings,
    cwd: isDev ? ROOT : APP_DIR,
    env: medusaEnvironment(settings),
    processes: new Processes(settings.logDir),
    steps: new Steps(),
    /** Postgres and Redis of our own, when this start has them. */
    postgres: null,
    redis: null,
    /** Before the servers of a cluster. */
    balancer: null,
    /** Ends the start at whatever step: without Postgres the others would wait in vain. */
    onPostgresLost: null,
  }
  const loss = new Promise((_resolve, reject) => (system.onPostgresLost = reject))
  try {
    return await Promise.race([run(system), interruption(system), loss])
  } finally {
    system.balancer?.close()
    await system.processes.close({ except: storesOf(system) })
    for (const store of storesOf(system)) {
      await system.processes.stop(store)
    }
  }
}

/** What the servers need to the last: ends after them. */
function storesOf({ redis, postgres }) {
  return [redis, postgres].filter(Boolean)
}

async function run(system) {
  const { settings, steps, isDev, isCluster } = system
  await checkPorts(settings)
  steps.title("medusa-b2b-ordering")
  if (isCluster) {
    await steps.run(process.env.REDIS_URL ? "reach Redis" : "start Redis", () => reachRedis(system))
  }
  await (isDev ? prepareDatabase(system) : prepareAll(system))
  return await (isCluster ? serveAsCluster(system) : serve(system))
}

async function serveAsCluster(system) {
  await system.steps.run("start two servers and a worker", () => startCluster(system))
  await printAddresses(system)
  // Whoever ends is started again.
  return await new Promise(() => {})
}

async function serve(system) {
  const { settings, steps } = system
  const name = "medusa"
  const medusa = await steps.run("start the server", () =>
    startMedusa(system, { name, url: addressOf(settings) }),
  )
  await printAddresses(system)
  const { code, signal } = await medusa.ended
  const reason = signal ?? `exit ${code}`
  throw failure(`The server ended by itself (${reason}); its output: ${medusa.logFile}`, medusa.tail)
}

async function checkPorts({ host, port, pgPort, isOwnPostgres }) {
  await checkPort({ port, host, what: "the server", variable: "PORT" })
  if (isOwnPostgres) {
    await checkPort({ port: pgPort, host: "127.0.0.1", what: "the embedded Postgres", variable: "PG_PORT" })
  }
}

/** Independent parts side by side: the bundles need nothing, the database only the compiled backend. */
async function prepareAll(system) {
  const { processes, steps } = system
  const backend = steps.run("compile the backend", buildBackend)
  await Promise.all([
    backend,
    prepareDatabase(system, backend),
    steps.run("bundle the terminal", () => buildTerminal(processes)),
    steps.run("build the mall", () => buildMall(processes)),
  ])
  placeMall(APP_DIR)
}

async function prepareDatabase(system, backend) {
  const { settings, steps } = system
  await steps.run(settings.isOwnPostgres ? "start Postgres" : "reach Postgres", () => reachDatabase(system))
  await refuseForeignData(system)
  await backend
  await steps.run("migrate the database", () => migrate(system))
  await steps.run("load the demo data", () => loadDemo(system))
}

/** Answers at the first Ctrl-C (or SIGTERM); from the second on, nothing but Redis and Postgres is waited for. */
function interruption(system) {
  return new Promise((resolve) => {
    let isStopping = false
    const onSignal = () => {
      if (isStopping) {
        system.processes.killAll({ except: storesOf(system) })
      } else {
        isStopping = true
        console.log("\nStopping; a second Ctrl-C stops at once")
        resolve(0)
      }
    }
    for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) {
      process.on(signal, onSignal)
    }
  })
}
