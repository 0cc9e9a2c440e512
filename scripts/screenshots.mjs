#!/usr/bin/env node
// Takes the pictures of mall and terminal in docs/screenshots: `npm run screenshots`. It starts each demo by itself; with
// `-- --demo fresh-food --url http://localhost:9000` it takes one demo's pictures from a system that runs already.
import { parseArgs } from "node:util"
import { explain, Fault } from "./lib/fault.mjs"
import { openCamera } from "./screenshots/camera.mjs"
import { DEMOS } from "./screenshots/demos.mjs"
import { takePictures } from "./screenshots/take-pictures.mjs"
import { takeTerminalPictures } from "./screenshots/take-terminal-pictures.mjs"
import { withDemo } from "./screenshots/with-demo.mjs"

try {
  const { values } = parseArgs({ options: { demo: { type: "string" }, url: { type: "string" } } })
  if (values.url && !values.demo) {
    throw new Fault("--url wants to know which demo runs there: --demo")
  }
  if (values.demo && !DEMOS[values.demo]) {
    throw new Fault(`There is no demo "${values.demo}": choose ${Object.keys(DEMOS).join(" or ")}`)
  }
  const camera = await openCamera()
  try {
    for (const name of values.demo ? [values.demo] : Object.keys(DEMOS)) {
      const take = async (url) => {
        await takePictures(camera, url, DEMOS[name])
        await takeTerminalPictures(camera, url, DEMOS[name])
      }
      await (values.url ? take(values.url) : withDemo(name, take))
    }
  } finally {
    await camera.close()
  }
} catch (error) {
  console.error(`✗ ${explain(error)}`)
  process.exitCode = 1
}
