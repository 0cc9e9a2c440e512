#!/usr/bin/env node
// `npm test`: everything, on a Postgres of its own. Ends with "N passed, N failed" and non-zero when a test failed,
// a runner broke or nothing ran. `npm test -- unit mall` runs only the named parts.
import { explain } from "./lib/fault.mjs"
import { checkMachine } from "./lib/preflight.mjs"

try {
  checkMachine()
  const { runTests } = await import("./lib/run-tests.mjs")
  process.exitCode = await runTests(process.argv.slice(2))
} catch (error) {
  console.error(`✗ ${explain(error)}`)
  process.exitCode = 1
}
