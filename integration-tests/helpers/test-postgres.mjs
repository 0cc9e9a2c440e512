import path from "node:path"
import { databaseUrl, isPortTaken, startPostgres } from "../../scripts/lib/postgres.mjs"

export const TEST_PG_PORT = Number(process.env.TEST_PG_PORT ?? 54330)

/** A crash of the machine may cost the test data: speed matters more here. */
const FAST = ["fsync=off", "synchronous_commit=off", "full_page_writes=off"].flatMap((flag) => ["-c", flag])

export const testDatabaseUrl = (database) => databaseUrl(TEST_PG_PORT, database)

/** The test Postgres: the one that already answers on the port, else one of our own that the caller stops. */
export async function testPostgres() {
  if (await isPortTaken(TEST_PG_PORT)) {
    return { stop: async () => {} }
  }
  const dataDir = path.join(import.meta.dirname, "../../.data/test-postgres")
  return await startPostgres({ dataDir, port: TEST_PG_PORT, flags: FAST, onError: console.error })
}

// `npm run test:postgres`: keeps one running, so that single specs start quickly.
if (process.argv[1] === import.meta.filename) {
  void testPostgres().then((server) => {
    console.log(`Test Postgres on 127.0.0.1:${TEST_PG_PORT}; Ctrl-C ends it`)
    const keepAlive = setInterval(() => {}, 60_000)
    const stop = () => {
      clearInterval(keepAlive)
      void server.stop()
    }
    process.once("SIGINT", stop)
    process.once("SIGTERM", stop)
  })
}
