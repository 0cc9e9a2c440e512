import { createHash } from "crypto"
import type { Context, MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import type { Knex } from "@medusajs/framework/mikro-orm/knex"

export type SqlValue =
  string | number | boolean | Date | null | undefined | readonly unknown[] | Record<string, unknown>

/** What a module's SQL needs of MikroORM's entity manager. */
type KnexManager = { getKnex(): Knex; getTransactionContext(): Knex.Transaction | undefined }

/**
 * Runs one statement (`?` placeholders) inside the transaction that `context` carries, or outside any when it
 * carries none. Arrays are bound as Postgres arrays (MikroORM's own `execute` writes them into the text).
 */
export async function sql<Row = Record<string, unknown>>(
  context: Context,
  statement: string,
  params: readonly SqlValue[] = [],
): Promise<Row[]> {
  const manager = (context.transactionManager ?? context.manager) as KnexManager
  const query = prepared(manager.getKnex(), statement, params)
  const transaction = manager.getTransactionContext()
  const result = await (transaction ? query.transacting(transaction) : query)
  return result.rows as Row[]
}

/** One reading statement over the tables of several modules, as the read models need it; outside any transaction. */
export async function readAcross<Row>(
  container: MedusaContainer,
  statement: string,
  params: readonly SqlValue[] = [],
): Promise<Row[]> {
  const connection = container.resolve<Knex>(ContainerRegistrationKeys.PG_CONNECTION)
  const result = await prepared(connection, statement, params)
  return result.rows as Row[]
}

/**
 * As `readAcross`, but planned for these values alone: for statements whose values decide which index serves, and
 * whose text is put together of what is asked.
 */
export async function readPlanned<Row>(
  container: MedusaContainer,
  statement: string,
  params: readonly SqlValue[] = [],
): Promise<Row[]> {
  const connection = container.resolve<Knex>(ContainerRegistrationKeys.PG_CONNECTION)
  const result = await connection.raw(statement, params as Knex.RawBinding[])
  return result.rows as Row[]
}

/**
 * The statement under a name of its text: Postgres parses it once for each connection, and once it has seen that one
 * plan serves them all, plans it no more. For many of ours that takes longer than running them. So values belong into
 * `params`, never into the text.
 */
export function prepared(connection: Knex, statement: string, params: readonly SqlValue[]): Knex.Raw {
  return connection.raw(statement, params as Knex.RawBinding[]).options({ name: nameOf(statement) })
}

const names = new Map<string, string>()

function nameOf(statement: string): string {
  let name = names.get(statement)
  if (!name) {
    name = createHash("sha1").update(statement).digest("hex")
    names.set(statement, name)
  }
  return name
}
