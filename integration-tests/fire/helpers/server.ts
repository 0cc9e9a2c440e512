import path from "path"
import { pathToFileURL } from "url"
import { freePort, ROOT } from "../../helpers/commands"
import { startChild, untilReady, type Child } from "./child"

const APP = path.join(ROOT, ".medusa/app")
const MEDUSA = path.join(ROOT, "node_modules/@medusajs/cli/cli.js")
const END_WITH_PARENT = pathToFileURL(path.join(ROOT, "scripts/lib/end-with-parent.mjs")).href
const READY_WITHIN_SECONDS = 120

export type Server = {
  url: string
  pid: number
  /** kill -9 of its whole group. */
  kill(): Promise<void>
  /** Again after a kill, on the same port; resolves when it answers. */
  start(): Promise<void>
}

/** A real server in production mode: the compiled app on a port of its own. It is not started yet. */
export async function aServer(name: string, env: Record<string, string>): Promise<Server> {
  const port = await freePort()
  const url = `http://127.0.0.1:${port}`
  let child: Child | undefined
  const server: Server = {
    url,
    pid: 0,
    async kill() {
      await child?.kill()
    },
    async start() {
      const args = ["--import", END_WITH_PARENT, MEDUSA, "start", "--host", "127.0.0.1", "--port", `${port}`]
      child = startChild(name, args, { cwd: APP, env })
      server.pid = child.pid
      await untilReady(child, () => answers(`${url}/health`), READY_WITHIN_SECONDS)
    },
  }
  return server
}

async function answers(url: string): Promise<boolean> {
  return await fetch(url).then(
    ({ ok }) => ok,
    () => false,
  )
}
