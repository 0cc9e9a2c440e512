import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import type { MedusaContainer } from "@medusajs/framework/types"
import { databaseOf } from "./pricing"

/** By table: how many rows it has, and a hash of all that stands in them. */
export type Contents = Record<string, { rows: number; hash: string }>

const statements = new WeakMap<Knex, Promise<string>>()

/** The whole database at a glance: two that are equal have the same rows in every table. */
export async function contentsOf(container: MedusaContainer): Promise<Contents> {
  const database = databaseOf(container)
  const statement = statements.get(database) ?? lookAtAllTables(database)
  statements.set(database, statement)
  const looked = await statement
  const rows = await database.transaction(async (transaction) => {
    // Hundreds of small aggregates take longer to compile than to run.
    await transaction.raw("set local jit = off")
    return (await transaction.raw<{ rows: { name: string; rows: number; hash: string }[] }>(looked)).rows
  })
  return Object.fromEntries(rows.map(({ name, ...contents }) => [name, contents]))
}

async function lookAtAllTables(database: Knex): Promise<string> {
  const { rows } = await database.raw(
    `select table_name as name from information_schema.tables
     where table_schema = 'public' and table_type = 'BASE TABLE'`,
  )
  return rows
    .map(
      ({ name }: { name: string }) => `select '${name}' as name, count(*)::int as rows,
        coalesce(sum(hashtextextended(t::text, 0)), 0)::text as hash from "${name}" t`,
    )
    .join(" union all ")
}

/** The tables in which anything is not as it was. */
export function changedTables(before: Contents, after: Contents): string[] {
  return Object.keys(after)
    .filter((table) => before[table].hash !== after[table].hash)
    .sort()
}

/** How many rows the tables have more than before; those with as many are left out. */
export function addedRows(before: Contents, after: Contents): Record<string, number> {
  const added = Object.keys(after).map((table) => [table, after[table].rows - before[table].rows] as const)
  return Object.fromEntries(added.filter(([, rows]) => rows !== 0))
}
