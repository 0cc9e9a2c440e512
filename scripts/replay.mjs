// Places the invoices of a span of November 2011 through the store API of a running system, as their customers, and
// checks every figure: npm run replay -- --from 2011-11-14 --to 2011-11-14 [--parallel 8] [--json] [--url …]
import { parseArgs } from "node:util"
import pg from "pg"
import { explain, Fault } from "./lib/fault.mjs"
import { readSettings } from "./lib/settings.mjs"
import { Buyers } from "./replay/buyers.mjs"
import { checkBooks, checkStoredLines } from "./replay/check-books.mjs"
import { checkCommission } from "./replay/check-commission.mjs"
import { sum, text } from "./replay/decimal.mjs"
import { readInvoices } from "./replay/invoices.mjs"
import { placeInvoices } from "./replay/place-invoices.mjs"
import { progressBar } from "./replay/progress.mjs"
import { printReport } from "./replay/report.mjs"

const MOST_PARALLEL = 64

try {
  process.exitCode = await replay(readOptions())
} catch (error) {
  console.error(`✗ ${explain(error)}`)
  process.exitCode = 2
}

/** @returns the exit code: 0 without differences, else 1 */
async function replay({ from, to, parallel, url, isJson, databaseUrl }) {
  const began = Date.now()
  const invoices = readInvoices({ from, to })
  const placeable = invoices.filter(({ lines }) => lines.length)
  await checkServer(url)
  const database = new pg.Client({ connectionString: databaseUrl })
  await database.connect()
  try {
    const buyers = await Buyers.connect(url, database)
    const onPlaced = progressBar(placeable.length).tick
    const { placed, already, differences } = await placeInvoices(buyers, placeable, { parallel, onPlaced })
    differences.push(
      ...(await checkStoredLines(database, placed)),
      ...(await checkBooks(database)),
      ...(await checkCommission(database, placed)),
    )
    const orders = [...placed.values()]
    const report = {
      from,
      to,
      invoices: invoices.length,
      clean: invoices.filter(({ skipped }) => !skipped.length).length,
      replayed: orders.length,
      already,
      lines: orders.reduce((count, { invoice }) => count + invoice.lines.length, 0),
      total: text(sum(orders.map(({ invoice }) => invoice.subtotal))),
      skipped: invoices.flatMap(({ skipped }) => skipped),
      differences,
      seconds: Number(((Date.now() - began) / 1000).toFixed(1)),
    }
    if (isJson) {
      console.log(JSON.stringify(report))
    } else {
      printReport(report)
    }
    return differences.length ? 1 : 0
  } finally {
    await database.end()
  }
}

function readOptions() {
  const settings = readSettings()
  const { values } = parseArgs({
    options: {
      from: { type: "string" },
      to: { type: "string" },
      parallel: { type: "string", default: "8" },
      url: { type: "string", default: `http://127.0.0.1:${settings.port}` },
      json: { type: "boolean", default: false },
    },
  })
  const { from, to = from, parallel, url, json } = values
  for (const [name, day] of Object.entries({ from, to })) {
    if (!/^\d{4}-\d{2}-\d{2}$/.test(day ?? "")) {
      throw new Fault(`--${name} must be a day like 2011-11-14; it is ${day ?? "missing"}`)
    }
  }
  if (from > to) {
    throw new Fault(`--from ${from} is after --to ${to}`)
  }
  if (!/^\d{1,2}$/.test(parallel) || Number(parallel) < 1 || Number(parallel) > MOST_PARALLEL) {
    throw new Fault(`--parallel must be 1 to ${MOST_PARALLEL}; it is ${parallel}`)
  }
  return { from, to, parallel: Number(parallel), url, isJson: json, databaseUrl: settings.databaseUrl }
}

async function checkServer(url) {
  const isUp = await fetch(`${url}/health`).then(
    ({ ok }) => ok,
    () => false,
  )
  if (!isUp) {
    throw new Fault(`Nothing answers at ${url}: run npm start first, or name another address with --url`)
  }
}
