import { existsSync, readFileSync } from "fs"
import path from "path"
import { gunzipSync } from "zlib"
import { parse } from "csv-parse/sync"
import type { Customer } from "../online-retail/customers"
import type { Goods } from "../online-retail/goods"
import type { InvoiceLine } from "../online-retail/lines"

/** An invoice line that is placed as an order line; its `sku` is filled. */
export type PlaceableLine = InvoiceLine

export type DemoData = { goods: Goods[]; customers: Customer[]; lines: PlaceableLine[] }

/** The prepared Online Retail data; of the invoices only the lines that can be placed. */
export function readDemoData(): DemoData {
  const folder = dataFolder("online-retail")
  return {
    goods: read<Goods>(path.join(folder, "goods.csv.gz")),
    customers: read<Customer>(path.join(folder, "customers.csv.gz")),
    lines: read<InvoiceLine>(path.join(folder, "invoices-2011-11.csv.gz")).filter(({ sku }) => sku),
  }
}

/** The data stands at the root of the project, of which the compiled app is a part. */
export function dataFolder(name: string, from = __dirname): string {
  const folder = path.join(from, "data", name)
  if (existsSync(folder)) {
    return folder
  }
  const above = path.dirname(from)
  if (above === from) {
    throw new Error(`No folder data/${name} above ${__dirname}`)
  }
  return dataFolder(name, above)
}

function read<Row>(file: string): Row[] {
  return parse(gunzipSync(readFileSync(file)), { columns: true }) as Row[]
}
