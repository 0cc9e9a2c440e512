import pg from "pg"
import { Fault } from "./fault.mjs"

/** `NULLS NOT DISTINCT` in our unique indexes came with it. */
const OLDEST_POSTGRES = 15
const CONNECT_TIMEOUT_MS = 5000
const DATABASE_MISSING = "3D000"
const LOGIN_REFUSED = ["28P01", "28000"]

/** Creates the database when it does not exist; says in one line why the server cannot be used. */
export async function ensureDatabase(url) {
  try {
    await onDatabase(url, checkVersion)
  } catch (error) {
    if (error.code !== DATABASE_MISSING) {
      throw error instanceof Fault ? error : new Fault(unreachable(url, error))
    }
    const name = new URL(url).pathname.slice(1)
    await onDatabase(withDatabase(url, "postgres"), async (client) => {
      await checkVersion(client)
      await client.query(`create database ${client.escapeIdentifier(decodeURIComponent(name))}`)
    })
  }
}

/**
 * The moment of the database's first migration: tells this database from another that was made later at the same
 * address. Null when nothing was migrated yet.
 */
export async function fingerprint(url) {
  return await onDatabase(url, async (client) => {
    const { rows } = await client.query(
      "select to_regclass('public.mikro_orm_migrations') is not null as migrated",
    )
    if (!rows[0].migrated) {
      return null
    }
    const first = await client.query("select min(executed_at)::text as at from mikro_orm_migrations")
    return first.rows[0].at
  })
}

/** The rows of one statement. */
export async function rowsOf(url, statement, params = []) {
  return await onDatabase(url, async (client) => (await client.query(statement, params)).rows)
}

async function onDatabase(url, work) {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: CONNECT_TIMEOUT_MS })
  await client.connect()
  try {
    return await work(client)
  } finally {
    await client.end()
  }
}

async function checkVersion(client) {
  const { rows } = await client.query("select current_setting('server_version_num')::int / 10000 as major")
  if (rows[0].major < OLDEST_POSTGRES) {
    throw new Fault(`Postgres ${rows[0].major} is too old: Postgres ${OLDEST_POSTGRES} or newer is needed`)
  }
}

function withDatabase(url, database) {
  const other = new URL(url)
  other.pathname = `/${database}`
  return other.href
}

function unreachable(url, error) {
  const reason = error.message || error.code || "no answer"
  if (!URL.canParse(url)) {
    return "DATABASE_URL is not an address like postgres://user:password@host:5432/database"
  }
  const shown = new URL(url)
  shown.password &&= "***"
  return LOGIN_REFUSED.includes(error.code)
    ? `DATABASE_URL: ${shown.href} refuses this user or password (${reason})`
    : `DATABASE_URL does not answer: ${shown.href} (${reason})`
}
