import { execFile } from "node:child_process"
import { createHash } from "node:crypto"
import { readdirSync, readFileSync } from "node:fs"
import path from "node:path"
import { promisify } from "node:util"
import pg from "pg"
import { testDatabaseUrl } from "./test-postgres.mjs"

const ROOT = path.join(import.meta.dirname, "../..")
const run = promisify(execFile)

/**
 * Migrates a template database once per state of models, migrations and links; every spec clones it in
 * a fraction of a second instead of migrating for half a minute.
 * @returns the template's name
 */
export async function migratedTemplate() {
  const name = `b2b_template_${stateHash()}`
  const client = new pg.Client({ connectionString: testDatabaseUrl("postgres") })
  await client.connect()
  try {
    // Two runs at once must not migrate the same template.
    await client.query("select pg_advisory_lock(54330)")
    const { rowCount } = await client.query(
      "select 1 from pg_database where datname = $1 and datistemplate",
      [name],
    )
    if (!rowCount) {
      await client.query(`drop database if exists "${name}"`)
      await client.query(`create database "${name}"`)
      await run(
        process.execPath,
        [path.join(ROOT, "node_modules/@medusajs/cli/cli.js"), "db:migrate", "--execute-all-links"],
        {
          cwd: ROOT,
          env: {
            ...process.env,
            DATABASE_URL: testDatabaseUrl(name),
            DISABLE_MEDUSA_ADMIN: "true",
            NODE_ENV: "test",
          },
        },
      )
      await client.query(`alter database "${name}" is_template true`)
    }
  } finally {
    await client.end()
  }
  return name
}

function stateHash() {
  const hash = createHash("sha256")
  const shapesTheDatabase = /^(index\.ts|links\/.*|modules\/[^/]+\/(index\.ts|models\/.*|migrations\/.*))$/
  const sources = readdirSync(path.join(ROOT, "src"), { recursive: true }).filter((file) =>
    /\.\w+$/.test(file),
  )
  const files = sources.filter((file) => shapesTheDatabase.test(file)).map((file) => `src/${file}`)
  for (const file of ["package-lock.json", ...files.sort()]) {
    hash.update(file).update(readFileSync(path.join(ROOT, file)))
  }
  return hash.digest("hex").slice(0, 12)
}

if (process.argv[1] === import.meta.filename) {
  void migratedTemplate().then((name) => console.log(name))
}
