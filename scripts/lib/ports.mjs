import net from "node:net"
import { Fault } from "./fault.mjs"

/** Refuses a port that something else listens on. */
export async function checkPort({ port, host, what, variable }) {
  if (!Number.isInteger(port) || port < 1 || port > 65535) {
    throw new Fault(`${variable} must be a port from 1 to 65535`)
  }
  const error = await tryListening(port, host)
  if (error?.code === "EADDRINUSE") {
    throw new Fault(
      `Port ${port} (${what}) is taken: end what listens there, or choose another with ${variable}`,
    )
  }
  if (error) {
    throw new Fault(`Cannot listen on ${host}:${port} (${what}): ${error.message}`)
  }
}

/** A port of this machine that nothing listens on. */
export async function freePort() {
  return await new Promise((resolve, reject) => {
    const server = net.createServer().once("error", reject)
    server.listen(0, "127.0.0.1", () => {
      const { port } = server.address()
      server.close(() => resolve(port))
    })
  })
}

function tryListening(port, host) {
  return new Promise((resolve) => {
    const server = net.createServer()
    server.once("error", resolve)
    server.listen({ port, host, exclusive: true }, () => server.close(() => resolve(null)))
  })
}
