// The embedded Postgres of `npm start`, in a process group of its own: Ctrl-C in the terminal must not end it before
// Medusa has ended. Arguments: data folder, port. Tells its parent { ready } or { error }; ends on SIGTERM.
import { explain } from "./fault.mjs"
import { startPostgres } from "./postgres.mjs"

/** When the parent is killed outright, Medusa ends by itself: time for it to go first. */
const MEDUSA_GOES_FIRST_MS = 5000

const [dataDir, port] = process.argv.slice(2)
const log = (text) => process.stdout.write(text)
// Nobody reads any more once the parent is gone.
process.stdout.on("error", () => {})
try {
  const server = await startPostgres({
    dataDir,
    port: Number(port),
    onLog: log,
    onError: (error) => log(`${error}\n`),
  })
  const stop = () => server.stop().finally(() => process.exit(0))
  process.once("SIGTERM", stop)
  process.once("disconnect", () => setTimeout(stop, MEDUSA_GOES_FIRST_MS))
  server.process.once("exit", () => process.exit(1))
  process.send({ ready: true })
} catch (error) {
  process.send({ error: explain(error) }, () => process.exit(1))
}
