#!/usr/bin/env node
// `npm start`: everything that a newcomer needs, from an empty folder to a running system; `--dev` runs it from the
// sources and restarts at every change, `--cluster` runs several processes behind a balancer.
import { explain } from "./lib/fault.mjs"
import { checkMachine } from "./lib/preflight.mjs"

try {
  checkMachine()
  const { startSystem } = await import("./lib/start-system.mjs")
  process.exitCode = await startSystem({
    isDev: process.argv.includes("--dev"),
    isCluster: process.argv.includes("--cluster"),
  })
} catch (error) {
  console.error(`✗ ${explain(error)}`)
  if (process.env.DEBUG) {
    console.error(error)
  }
  process.exitCode = 1
}
