#!/usr/bin/env node
// `npm run build:plugin`: what `npm pack` packs, in .medusa/server: code with types, terminal pages, data and the mall.
import { buildMall, buildPlugin, placeMall } from "./lib/build.mjs"
import { runScript } from "./lib/run-script.mjs"
import { PLUGIN_DIR } from "./lib/settings.mjs"

await runScript(async ({ processes, steps }) => {
  await Promise.all([
    steps.run("compile the plugin and its terminal pages", () => buildPlugin(processes)),
    steps.run("build the mall", () => buildMall(processes)),
  ])
  placeMall(PLUGIN_DIR)
})
