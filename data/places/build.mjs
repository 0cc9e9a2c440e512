// Writes the list of China's divisions into the warehouse module, whose migration loads it: the published package
// holds compiled sources only, and TypeScript carries a JSON module along. Run: node data/places/build.mjs
import { readFileSync, writeFileSync } from "node:fs"
import path from "node:path"
import { parse } from "csv-parse/sync"
import { format } from "prettier"

const here = import.meta.dirname
const target = path.join(here, "../../src/modules/warehouse/data/china-places.json")
const rows = parse(readFileSync(path.join(here, "china_places.csv")), { columns: true, record_delimiter: ["\r\n", "\n", "\r"], skip_empty_lines: true })
const data = {
  source: "https://github.com/sfyc23/China-zip-code-latitude-and-longitude (commit be1fcfb)",
  license: readFileSync(path.join(here, "LICENSE"), "utf8"),
  columns: ["province", "city", "county", "longitude", "latitude", "postal_code"],
  divisions: rows.map((row) => [
    row.province,
    row.city,
    row.county,
    Number(row.longitude),
    Number(row.latitude),
    row.zipCode,
  ]),
}
writeFileSync(target, await format(JSON.stringify(data), { parser: "json", printWidth: 110 }))
console.log(`${data.divisions.length} divisions written to ${target}`)
