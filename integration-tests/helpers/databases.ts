import { randomBytes } from "crypto"
import { Client } from "pg"

const port = process.env.TEST_PG_PORT ?? "54330"
const url = (database: string) => `postgres://postgres:postgres@127.0.0.1:${port}/${database}`

async function onServer(statement: string): Promise<void> {
  const client = new Client({ connectionString: url("postgres") })
  await client.connect()
  try {
    await client.query(statement)
  } finally {
    await client.end()
  }
}

const newName = () => `b2b_test_${randomBytes(6).toString("hex")}`

/** An empty database of its own. */
export async function createDatabase(): Promise<string> {
  const name = newName()
  await onServer(`create database "${name}"`)
  return url(name)
}

/** A database of its own, already migrated. */
export async function cloneTemplate(): Promise<string> {
  const name = newName()
  await onServer(`create database "${name}" template "${process.env.TEST_TEMPLATE_DATABASE}"`)
  return url(name)
}

export async function dropDatabase(databaseUrl: string | undefined): Promise<void> {
  if (databaseUrl) {
    await onServer(`drop database if exists "${new URL(databaseUrl).pathname.slice(1)}" with (force)`)
  }
}
