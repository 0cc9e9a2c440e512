import type { Context, MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import type { Knex } from "@medusajs/framework/mikro-orm/knex"

type SqlValue =
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
  const query = manager.getKnex().raw(statement, params as Knex.RawBinding[])
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
  const result = await connection.raw(statement, params as Knex.RawBinding[])
  return result.rows as Row[]
}
