#!/usr/bin/env node
// `npm run bench`: this project and the stock platform side by side on one Postgres; see README.md beside this file.
import { parseArgs } from "node:util"
import { buildBackend } from "../scripts/lib/build.mjs"
import { Fault } from "../scripts/lib/fault.mjs"
import { runScript } from "../scripts/lib/run-script.mjs"
import { Databases } from "./lib/databases.mjs"
import { aboutRun } from "./lib/machine.mjs"
import { profilePlacing } from "./lib/profile-placing.mjs"
import { judged, printTable } from "./lib/report.mjs"
import { Server } from "./lib/server.mjs"
import { PLATFORMS } from "./lib/settings.mjs"
import { Shop } from "./lib/shop.mjs"
import { bareRows } from "./rows/bare.mjs"
import { listingRows } from "./rows/listing.mjs"
import { placeOurs, placeStock, placingRows, previewRows } from "./rows/placing.mjs"
import { priceRows } from "./rows/prices.mjs"
import { throughputRows } from "./rows/throughput.mjs"

const WARM_UPS = 15
const WARM_UP_LINES = 50

/** Measured on running servers. */
const SERVED = [...listingRows, ...previewRows, ...placingRows, ...throughputRows]
/** Measured on the databases alone, once the servers have ended. */
const UNSERVED = [...bareRows, ...priceRows]

await runScript(async ({ processes, steps }) => {
  const options = readOptions()
  await steps.run("compile the backend", buildBackend)
  let onPostgresLost
  const loss = new Promise((_resolve, reject) => (onPostgresLost = reject))
  const { databases, postgres } = await steps.run("start Postgres", () =>
    Databases.start(processes, (error) => onPostgresLost(error)),
  )
  const bench = { databases, processes, steps, ...options }
  try {
    await Promise.race([run(bench), loss])
  } finally {
    await processes.close({ except: [postgres] })
    await processes.stop(postgres)
  }
})

async function run(bench) {
  const { databases, steps, isJson } = bench
  await steps.run("seed the stock platform", () => databases.seedStock())
  await steps.run("seed ours", () => databases.seedOurs())
  const served = SERVED.filter(bench.isWanted)
  const rows = []
  if (served.length || bench.isProfiled) {
    bench.shops = await openShops(bench)
    await steps.run("warm up", () => warmUp(bench))
    rows.push(...(await measure(bench, served)))
    if (bench.isProfiled) {
      await profilePlacing(bench.shops.ours)
    }
    await Promise.all(Object.values(bench.shops).map(({ server }) => server.stop()))
  }
  rows.push(...(await measure(bench, UNSERVED.filter(bench.isWanted))))
  const about = await aboutRun(databases.url("postgres"))
  const results = judged(rows)
  console.log(
    `\n${about.machine}; Node ${about.node}, Postgres ${about.postgres}; ${about.date}, commit ${about.commit}\n`,
  )
  printTable(results)
  if (isJson) {
    console.log(JSON.stringify({ rows: results, ...about }))
  }
}

async function openShops({ databases, processes, steps }) {
  const shops = {}
  for (const name of Object.keys(PLATFORMS)) {
    shops[name] = await steps.run(`start ${name}`, async () => {
      const url = await databases.fresh(name)
      const server = await Server.start(name, url, processes)
      return await Shop.open(server, url)
    })
  }
  return shops
}

/** Compiled code on both sides, and a database that has taken orders before. */
async function warmUp({ databases, shops }) {
  for (let i = 0; i < WARM_UPS; i++) {
    await placeOurs(shops.ours, WARM_UP_LINES)
    await placeStock(shops.stock, WARM_UP_LINES)
  }
  await databases.settle("ours")
  await databases.settle("stock")
}

async function measure(bench, wanted) {
  const rows = []
  for (const { name, targets, measure: measureRow } of wanted) {
    const { ours_ms, stock_ms, ...more } = await bench.steps.run(name, () => measureRow(bench))
    rows.push({
      name,
      targets,
      ours_ms,
      stock_ms,
      ratio: stock_ms === null ? null : stock_ms / ours_ms,
      ...more,
    })
  }
  return rows
}

function readOptions() {
  const { values } = parseArgs({
    options: {
      only: { type: "string" },
      quick: { type: "boolean", default: false },
      json: { type: "boolean", default: false },
      profile: { type: "boolean", default: false },
    },
  })
  const only = values.only?.split(",")
  const names = [...SERVED, ...UNSERVED].map(({ name }) => name)
  const unknown = only?.find((name) => !names.includes(name))
  if (unknown !== undefined) {
    throw new Fault(`--only: there is no row ${unknown}; there are ${names.join(", ")}`)
  }
  return {
    isQuick: values.quick,
    isJson: values.json,
    isProfiled: values.profile,
    isWanted: ({ name, isSlow = false }) => (only ? only.includes(name) : !(values.quick && isSlow)),
  }
}
