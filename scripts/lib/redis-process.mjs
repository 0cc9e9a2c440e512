// The redis-server of `npm run start:cluster`, in a process group of its own: Ctrl-C in the terminal must not end it
// before Medusa has ended. Arguments: data folder, port. Tells its parent { ready } or { error }; ends on SIGTERM.
import { spawn } from "node:child_process"
import { mkdirSync } from "node:fs"
import { setTimeout as sleep } from "node:timers/promises"
import { isPortTaken } from "./postgres.mjs"

const NOT_INSTALLED =
  "redis-server is not installed: install Redis (Debian, Ubuntu: `apt-get install redis-server`; " +
  "macOS: `brew install redis`), or set REDIS_URL"
/** When the parent is killed outright, Medusa ends by itself: time for it to go first. */
const MEDUSA_GOES_FIRST_MS = 4000

const [dataDir, port] = process.argv.slice(2)
// Nobody reads any more once the parent is gone.
process.stdout.on("error", () => {})
mkdirSync(dataDir, { recursive: true })
// Events and jobs that wait in it survive its end; nothing may be evicted.
const settings = ["--appendonly", "yes", "--save", "", "--maxmemory-policy", "noeviction"]
const redis = spawn("redis-server", ["--port", port, "--bind", "127.0.0.1", "--dir", dataDir, ...settings])
redis.stdout.pipe(process.stdout)
redis.stderr.pipe(process.stderr)

let error
redis.once("error", ({ code, message }) => (error = code === "ENOENT" ? NOT_INSTALLED : message))
redis.once("exit", (code) => (error ??= `redis-server ended with code ${code}`))
redis.once("close", () => process.send?.({ error }, () => process.exit(1)))
process.once("SIGTERM", stop)
process.once("disconnect", () => setTimeout(stop, MEDUSA_GOES_FIRST_MS))

function stop() {
  redis.removeAllListeners("close").once("close", () => process.exit(0))
  redis.kill("SIGTERM")
}

while (!error && !(await isPortTaken(Number(port)))) {
  await sleep(20)
}
if (!error) {
  process.send({ ready: true })
}
