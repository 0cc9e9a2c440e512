import { readFileSync } from "node:fs"
import path from "node:path"
import { rowsOf } from "../../scripts/lib/database.mjs"
import { databaseUrl } from "../../scripts/lib/postgres.mjs"
import { reachDatabase } from "../../scripts/lib/servers.mjs"
import { MEDUSA_CLI, ROOT } from "../../scripts/lib/settings.mjs"
import { hashOf, Stamps } from "../../scripts/lib/stamps.mjs"
import { CURRENT } from "../../scripts/lib/steps.mjs"
import { freePort } from "./free-port.mjs"
import { BENCH_DATA, environment, PLATFORMS } from "./settings.mjs"

const MIGRATE = ["db:migrate", "--execute-safe-links", "--execute-safe-search"]
const SHOP = ["package-lock.json", "bench/stock", "bench/seed/trade.cjs", "bench/seed/shop.cjs"]
const MODULES = ["src/index.ts", "src/links", "src/modules", "src/providers"]
const RULES = [...SHOP, ...MODULES, "bench/seed/rules.cjs"]
const PRICES = {
  ours: [
    ...SHOP,
    "src/modules/company/migrations",
    "src/modules/pricing/migrations",
    "bench/seed/contract-prices.sql",
  ],
  stock: [...SHOP, "bench/seed/price-lists.sql"],
}
const isTest = (file) => path.basename(file) === "__tests__"

/**
 * The databases of the benchmark on a Postgres of its own. What was seeded is kept as a template from run to run, so
 * that every run starts from the same rows.
 */
export class Databases {
  #port
  #processes
  #stamps = new Stamps(path.join(BENCH_DATA, "stamps.json"))

  constructor(port, processes) {
    this.#port = port
    this.#processes = processes
  }

  /** Starts Postgres with default durability. `onLost` is called when it ends by itself. */
  static async start(processes, onLost) {
    const port = await freePort()
    const system = {
      settings: {
        isOwnPostgres: true,
        dataDir: BENCH_DATA,
        pgPort: port,
        databaseUrl: databaseUrl(port, "postgres"),
      },
      processes,
      onPostgresLost: onLost,
    }
    await reachDatabase(system)
    return { databases: new Databases(port, processes), postgres: system.postgres }
  }

  url(name) {
    return databaseUrl(this.#port, name)
  }

  /** The shop, by core alone. */
  async seedStock() {
    return await this.#whenChanged("stock_seeded", SHOP, async (name) => {
      await this.#copy(name, "template1")
      await this.#medusa("stock", name, MIGRATE)
      await this.#exec("stock", name, "bench/seed/shop.cjs")
      await this.settle(name)
    })
  }

  /** The same shop, and all our rules on it. */
  async seedOurs() {
    return await this.#whenChanged("ours_seeded", RULES, async (name) => {
      await this.#copy(name, "stock_seeded")
      await this.#medusa("ours", name, MIGRATE)
      await this.#exec("ours", name, "bench/seed/rules.cjs")
      await this.settle(name)
    })
  }

  /** The platform's database as it was seeded, for its server. */
  async fresh(platform) {
    await this.#copy(platform, `${platform}_seeded`)
    return this.url(platform)
  }

  /** So many companies with 100 prices each: ours by contract, stock's by price lists. */
  async seedPrices(platform, companies) {
    const database = pricesOf(platform, companies)
    const filled = await this.#whenChanged(database, PRICES[platform], async (name) => {
      await this.#copy(name, `${platform}_seeded`)
      await this.#fill(name, PRICES[platform].at(-1), companies)
    })
    const migrated =
      platform === "ours"
        ? await this.#whenChanged(`${database}_migrated`, MODULES, () =>
            this.#medusa("ours", database, MIGRATE),
          )
        : CURRENT
    return filled === CURRENT && migrated === CURRENT ? CURRENT : undefined
  }

  /** Median milliseconds of SQL by number of goods. */
  async timePrices(platform, companies) {
    const result = path.join(BENCH_DATA, "prices.json")
    await this.#exec(platform, pricesOf(platform, companies), "bench/lib/time-prices.cjs", {
      BENCH_RESULT: result,
    })
    return JSON.parse(readFileSync(result, "utf8"))
  }

  /** What autovacuum does within minutes of so many new rows: without it, Postgres would plan blindly. */
  async settle(name) {
    await rowsOf(this.url(name), "vacuum analyze")
  }

  async #copy(name, template) {
    const admin = this.url("postgres")
    await rowsOf(admin, `drop database if exists ${name} with (force)`)
    await rowsOf(admin, `create database ${name} template ${template}`)
  }

  /** Indexes are made after the rows, as a restore does: the same in a tenth of the time. */
  async #fill(name, file, companies) {
    const url = this.url(name)
    const inserts = readFileSync(path.join(ROOT, file), "utf8").replaceAll(":companies", String(companies))
    const indexes = await rowsOf(
      url,
      "select indexname, indexdef from pg_indexes where tablename = 'contract_price' and indexname not like '%_pkey'",
    )
    await rowsOf(
      url,
      [
        "set maintenance_work_mem = '1GB'",
        ...indexes.map(({ indexname }) => `drop index ${indexname}`),
        inserts,
        ...indexes.map(({ indexdef }) => indexdef),
      ].join(";\n"),
    )
    await this.settle(name)
  }

  async #exec(platform, name, script, env) {
    const file = path.relative(PLATFORMS[platform].cwd, path.join(ROOT, script))
    await this.#medusa(platform, name, ["exec", file], env)
  }

  async #medusa(platform, name, args, env = {}) {
    await this.#processes.run(`${name}-${args[0].replace(":", "-")}`, [MEDUSA_CLI, ...args], {
      cwd: PLATFORMS[platform].cwd,
      env: { ...environment({ databaseUrl: this.url(name) }), ...env },
    })
  }

  async #whenChanged(name, sources, make) {
    const hash = hashOf(ROOT, sources, { skip: isTest })
    if (this.#stamps.get(name) === hash) {
      return CURRENT
    }
    this.#stamps.set(name, null)
    await make(name)
    this.#stamps.set(name, hash)
  }
}

const pricesOf = (platform, companies) => `${platform}_prices_${companies}`
