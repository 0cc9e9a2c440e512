import { randomBytes } from "node:crypto"
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs"
import path from "node:path"
import { Fault } from "./fault.mjs"
import { databaseUrl } from "./postgres.mjs"

export const ROOT = path.join(import.meta.dirname, "../..")
/** The compiled app: where `medusa start`, `exec` and `db:migrate` run. */
export const APP_DIR = path.join(ROOT, ".medusa/app")
/** The package as a Medusa app installs it; the path is fixed by `medusa plugin:build`. */
export const PLUGIN_DIR = path.join(ROOT, ".medusa/server")
/** The built mall before it is copied beside the code that serves it. */
export const MALL_DIR = path.join(ROOT, "storefront/dist")
export const MEDUSA_CLI = path.join(ROOT, "node_modules/@medusajs/cli/cli.js")

/** The demos, each in a database of its own: the first is what `npm start` shows. */
const DATABASE_OF_DEMO = { "online-retail": "medusa", "fresh-food": "medusa_fresh_food" }
const [FIRST_DEMO] = Object.keys(DATABASE_OF_DEMO)

/** What this start shall use: from the environment and `.env`, with defaults that need no set-up. */
export function readSettings({ demo: asked } = {}) {
  if (existsSync(path.join(ROOT, ".env"))) {
    process.loadEnvFile(path.join(ROOT, ".env"))
  }
  const dataDir = path.resolve(ROOT, process.env.B2B_DATA_DIR ?? ".data")
  const demo = asked ?? process.env.DEMO ?? FIRST_DEMO
  if (!Object.hasOwn(DATABASE_OF_DEMO, demo)) {
    throw new Fault(`There is no demo "${demo}": choose ${Object.keys(DATABASE_OF_DEMO).join(" or ")}`)
  }
  const pgPort = Number(process.env.PG_PORT ?? 54329)
  return {
    demo,
    dataDir,
    logDir: path.join(dataDir, "logs"),
    host: process.env.HOST ?? "127.0.0.1",
    port: Number(process.env.PORT ?? 9000),
    pgPort,
    isOwnPostgres: !process.env.DATABASE_URL,
    databaseUrl: process.env.DATABASE_URL ?? databaseUrl(pgPort, DATABASE_OF_DEMO[demo]),
  }
}

/** The environment of every Medusa process that we start. */
export function medusaEnvironment({ dataDir, databaseUrl, host, port }) {
  return {
    B2B_DEMO: "true",
    ...keptSecrets(dataDir),
    ...process.env,
    DATABASE_URL: databaseUrl,
    HOST: host,
    PORT: String(port),
  }
}

/** Random secrets of this data folder, so that sessions outlive a restart. */
function keptSecrets(dataDir) {
  const file = path.join(dataDir, "secrets.json")
  if (!existsSync(file)) {
    const secret = () => randomBytes(32).toString("hex")
    mkdirSync(dataDir, { recursive: true })
    writeFileSync(file, JSON.stringify({ JWT_SECRET: secret(), COOKIE_SECRET: secret() }), { mode: 0o600 })
  }
  return JSON.parse(readFileSync(file, "utf8"))
}
