import { existsSync } from "node:fs"
import path from "node:path"
import { fingerprint, rowsOf } from "./database.mjs"
import { Fault } from "./fault.mjs"
import { MEDUSA_CLI, ROOT } from "./settings.mjs"
import { hashOf, Stamps } from "./stamps.mjs"
import { CURRENT } from "./steps.mjs"

const SHAPES_THE_DATABASE = ["package-lock.json", "src/index.ts", "src/links", "src/modules", "src/providers"]
const SHAPES_THE_DEMO = ["src/scripts", "data"]
const isTest = (file) => path.basename(file) === "__tests__"

const HAS_CUSTOMERS = "select exists (select 1 from customer where deleted_at is null) as found"
/** Databases seeded before there was a choice do not name their demo: they hold the first one. */
const LOADED_DEMO = `
  select coalesce(metadata ->> 'demo', 'online-retail') as demo from store where metadata ? 'demo_data' limit 1`

/** Refuses a database in which somebody else's business, or another demo, is kept: both would be mixed. */
export async function refuseForeignData({ settings: { databaseUrl, demo } }) {
  if (!(await fingerprint(databaseUrl))) {
    return
  }
  const [loaded] = await rowsOf(databaseUrl, LOADED_DEMO)
  if (loaded && loaded.demo !== demo) {
    throw new Fault(`DATABASE_URL holds the demo ${loaded.demo}: name another database for ${demo}`)
  }
  const [customers] = await rowsOf(databaseUrl, HAS_CUSTOMERS)
  if (!loaded && customers.found) {
    throw new Fault(
      "DATABASE_URL holds customers of its own, to which the demo data would be added: name an empty one",
    )
  }
}

/** Migrates, unless this very database already stands where the sources stand. */
export async function migrate(system) {
  const args = ["db:migrate", "--execute-safe-links", "--execute-safe-search"]
  return await whenChanged(system, "migrations", SHAPES_THE_DATABASE, null, () =>
    medusa(system, "migrate", args),
  )
}

/** Loads the demo data and draws its pictures. The script itself leaves alone what is there already. */
export async function loadDemo(system) {
  const { demo } = system.settings
  const script = `./src/scripts/seed.${system.isDev ? "ts" : "js"}`
  // Of this demo: the folder may hold those of the other alone.
  const pictures = path.join(system.cwd, "static/pictures", demo)
  return await whenChanged(system, "demo", SHAPES_THE_DEMO, pictures, () =>
    medusa(system, "seed", ["exec", script, demo]),
  )
}

async function whenChanged({ settings }, name, sources, output, work) {
  const stamps = new Stamps(path.join(settings.dataDir, "database.json"))
  const { host, pathname } = new URL(settings.databaseUrl)
  const key = `${name} ${host}${pathname}`
  const sourceHash = hashOf(ROOT, sources, { skip: isTest })
  const state = async () => `${await fingerprint(settings.databaseUrl)} ${sourceHash}`
  if (stamps.get(key) === (await state()) && (!output || existsSync(output))) {
    return CURRENT
  }
  await work()
  stamps.set(key, await state())
}

async function medusa({ processes, cwd, env, isDev }, name, args) {
  await processes.run(name, [MEDUSA_CLI, ...args], {
    cwd,
    env: {
      ...env,
      NODE_ENV: isDev ? "development" : "production",
      LOG_LEVEL: "info",
      DISABLE_MEDUSA_ADMIN: "true",
    },
  })
}
