import { randomBytes } from "node:crypto"
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs"
import path from "node:path"
import { databaseUrl } from "./postgres.mjs"

export const ROOT = path.join(import.meta.dirname, "../..")
/** The compiled app: where `medusa start`, `exec` and `db:migrate` run. */
export const APP_DIR = path.join(ROOT, ".medusa/app")
/** The package as a Medusa app installs it; the path is fixed by `medusa plugin:build`. */
export const PLUGIN_DIR = path.join(ROOT, ".medusa/server")
/** The built mall before it is copied beside the code that serves it. */
export const MALL_DIR = path.join(ROOT, "storefront/dist")
export const MEDUSA_CLI = path.join(ROOT, "node_modules/@medusajs/cli/cli.js")

const DATABASE = "medusa"

/** What this start shall use: from the environment and `.env`, with defaults that need no set-up. */
export function readSettings() {
  if (existsSync(path.join(ROOT, ".env"))) {
    process.loadEnvFile(path.join(ROOT, ".env"))
  }
  const dataDir = path.resolve(ROOT, process.env.B2B_DATA_DIR ?? ".data")
  const pgPort = Number(process.env.PG_PORT ?? 54329)
  return {
    dataDir,
    logDir: path.join(dataDir, "logs"),
    host: process.env.HOST ?? "127.0.0.1",
    port: Number(process.env.PORT ?? 9000),
    pgPort,
    isOwnPostgres: !process.env.DATABASE_URL,
    databaseUrl: process.env.DATABASE_URL ?? databaseUrl(pgPort, DATABASE),
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
