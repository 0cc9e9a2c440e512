#!/usr/bin/env node
// `npm start`: everything that a newcomer needs, from an empty folder to a running system; `--dev` runs it from the
// sources and restarts at every change, `--cluster` runs several processes behind a balancer, `--demo fresh-food` (or
// DEMO=fresh-food) shows the Chinese demo, in a database of its own.
import { parseArgs } from "node:util"
import { explain } from "./lib/fault.mjs"
import { checkMachine } from "./lib/preflight.mjs"

try {
  checkMachine()
  const { startSystem } = await import("./lib/start-system.mjs")
  const { values } = parseArgs({
    options: {
      dev: { type: "boolean", default: false },
      cluster: { type: "boolean", default: false },
      demo: { type: "string" },
    },
  })
  process.exitCode = await startSystem({
    isDev: values.dev,
    isCluster: values.cluster,
    demo: values.demo,
  })
} catch (error) {
  console.error(`✗ ${explain(error)}`)
  if (process.env.DEBUG) {
    console.error(error)
  }
  process.exitCode = 1
}
