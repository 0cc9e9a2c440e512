#!/usr/bin/env node
// `npm run build`: the app for production in .medusa/app: backend, terminal and mall.
import { buildBackend, buildMall, buildTerminal, placeMall } from "./lib/build.mjs"
import { runScript } from "./lib/run-script.mjs"
import { APP_DIR } from "./lib/settings.mjs"

await runScript(async ({ processes, steps }) => {
  await Promise.all([
    steps.run("compile the backend", buildBackend),
    steps.run("bundle the terminal", () => buildTerminal(processes)),
    steps.run("build the mall", () => buildMall(processes)),
  ])
  placeMall(APP_DIR)
})
