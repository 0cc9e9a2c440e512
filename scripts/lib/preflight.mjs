import { existsSync } from "node:fs"
import path from "node:path"
import { fileURLToPath } from "node:url"
import { Fault } from "./fault.mjs"

// Runs before anything is installed and on any Node: only what every version knows.
const ROOT = path.join(path.dirname(fileURLToPath(import.meta.url)), "../..")
const OLDEST_NODE = [20, 12]

/** Refuses a Node that is too old and a tree without its packages. */
export function checkMachine(version = process.versions.node, root = ROOT) {
  const [major, minor] = version.split(".").map(Number)
  if (major < OLDEST_NODE[0] || (major === OLDEST_NODE[0] && minor < OLDEST_NODE[1])) {
    throw new Fault(`Node ${version} is too old: Node ${OLDEST_NODE.join(".")} or newer is needed`)
  }
  if (!existsSync(path.join(root, "node_modules/@medusajs/medusa/package.json"))) {
    throw new Fault("The packages are not installed: run `npm ci` first")
  }
}
