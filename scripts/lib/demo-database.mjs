import { existsSync } from "node:fs"
import path from "node:path"
import { fingerprint } from "./database.mjs"
import { MEDUSA_CLI, ROOT } from "./settings.mjs"
import { hashOf, Stamps } from "./stamps.mjs"
import { CURRENT } from "./steps.mjs"

const SHAPES_THE_DATABASE = ["package-lock.json", "src/index.ts", "src/links", "src/modules", "src/providers"]
const SHAPES_THE_DEMO = ["src/scripts", "data"]
const isTest = (file) => path.basename(file) === "__tests__"

/** Migrates, unless this very database already stands where the sources stand. */
export async function migrate(system) {
  const args = ["db:migrate", "--execute-safe-links", "--execute-safe-search"]
  return await whenChanged(system, "migrations", SHAPES_THE_DATABASE, () => medusa(system, "migrate", args))
}

/** Loads the demo data. The script itself leaves alone what is there already. */
export async function loadDemo(system) {
  const script = `./src/scripts/seed.${system.isDev ? "ts" : "js"}`
  if (!existsSync(path.join(system.cwd, script))) {
    return CURRENT
  }
  return await whenChanged(system, "demo", SHAPES_THE_DEMO, () => medusa(system, "seed", ["exec", script]))
}

async function whenChanged({ settings }, name, sources, work) {
  const stamps = new Stamps(path.join(settings.dataDir, "database.json"))
  const { host, pathname } = new URL(settings.databaseUrl)
  const key = `${name} ${host}${pathname}`
  const sourceHash = hashOf(ROOT, sources, { skip: isTest })
  const state = async () => `${await fingerprint(settings.databaseUrl)} ${sourceHash}`
  if (stamps.get(key) === (await state())) {
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
