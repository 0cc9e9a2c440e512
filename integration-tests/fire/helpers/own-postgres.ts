import { once } from "events"
import { readdirSync, readFileSync } from "fs"
import path from "path"
import { Client } from "pg"
import { freePort, ROOT, run } from "../../helpers/commands"
import { startChild, type Child } from "./child"

const DATA = path.join(ROOT, ".data/fire-postgres")
const SCRIPT = path.join(ROOT, "scripts/lib/postgres-process.mjs")
const TEMPLATE = path.join(ROOT, "integration-tests/helpers/template-database.mjs")
const DATABASE = "fire"

export type OwnPostgres = {
  databaseUrl: string
  /** kill -9 of the postmaster and of every backend, as a machine that loses its power. */
  kill(): Promise<void>
  /** Again after a kill, on the same port; it recovers from its log. */
  start(): Promise<void>
}

/** A Postgres that keeps its promises (fsync and all) with a freshly migrated database. It runs already. */
export async function anOwnPostgres(): Promise<OwnPostgres> {
  const port = await freePort()
  let child: Child
  const start = async () => {
    child = startChild("postgres", [SCRIPT, DATA, `${port}`])
    const [message] = (await Promise.race([
      once(child.process, "message"),
      child.ended.then(() => [{ error: "it ended" }]),
    ])) as [{ error?: string }]
    if (message.error) {
      throw child.failure(`Postgres did not start: ${message.error}`)
    }
  }
  await start()
  await makeDatabase(port)
  return {
    databaseUrl: databaseUrl(port, DATABASE),
    start,
    async kill() {
      const postmaster = Number(readFileSync(path.join(DATA, "postmaster.pid"), "utf8").split("\n")[0])
      for (const pid of [postmaster, ...childrenOf(postmaster)]) {
        kill9(pid)
      }
      // It must take note of the postmaster's death: a zombie would look like one that still runs.
      await child.ended
    },
  }
}

const databaseUrl = (port: number, name: string) => `postgres://postgres:postgres@127.0.0.1:${port}/${name}`

async function makeDatabase(port: number): Promise<void> {
  const template = (await run([TEMPLATE], { env: { TEST_PG_PORT: `${port}` } })).trim()
  const client = new Client({ connectionString: databaseUrl(port, "postgres") })
  await client.connect()
  try {
    await client.query(`drop database if exists "${DATABASE}" with (force)`)
    await client.query(`create database "${DATABASE}" template "${template}"`)
  } finally {
    await client.end()
  }
}

function childrenOf(parent: number): number[] {
  return readdirSync("/proc")
    .filter((name) => /^\d+$/.test(name))
    .map(Number)
    .filter((pid) => parentOf(pid) === parent)
}

/** Field 4 of /proc/<pid>/stat, after the name in brackets, which may hold spaces itself. */
function parentOf(pid: number): number | null {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, "utf8")
    return Number(stat.slice(stat.lastIndexOf(")") + 2).split(" ")[1])
  } catch {
    // Ended meanwhile.
    return null
  }
}

function kill9(pid: number): void {
  try {
    process.kill(pid, "SIGKILL")
  } catch {
    // Gone with its postmaster.
  }
}
