import { chmodSync, mkdtempSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import path from "node:path"
import { Fault } from "../lib/fault.mjs"
import { freePort } from "../lib/ports.mjs"
import { Processes } from "../lib/processes.mjs"
import { ROOT } from "../lib/settings.mjs"

const READY = "Ctrl-C ends it"

/** Starts the demo as `npm start` does, on free ports and in a folder that is thrown away, while `use` works with it. */
export async function withDemo(name, use) {
  const folder = mkdtempSync(path.join(tmpdir(), "b2b-screenshots-"))
  // Postgres runs as a user of its own where we are root.
  chmodSync(folder, 0o755)
  const processes = new Processes(folder)
  try {
    await use(await start(processes, name, folder))
  } finally {
    await processes.close()
    rmSync(folder, { recursive: true, force: true })
  }
}

/** @returns its address */
async function start(processes, name, folder) {
  const [port, pgPort] = [await freePort(), await freePort()]
  let onReady
  const ready = new Promise((resolve) => (onReady = resolve))
  const system = processes.start(name, [path.join(ROOT, "scripts/start.mjs"), "--demo", name], {
    cwd: ROOT,
    env: { ...process.env, B2B_DATA_DIR: path.join(folder, "data"), PORT: port, PG_PORT: pgPort },
    onOutput: (text) => text.includes(READY) && onReady(true),
  })
  if (await Promise.race([ready, system.ended.then(() => false)])) {
    return `http://localhost:${port}`
  }
  const [complaint = system.tail] = system.tail.match(/^✗.*/m) ?? []
  throw new Fault(`The demo ${name} did not start: ${complaint}`)
}
