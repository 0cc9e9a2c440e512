import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import pLimit from "p-limit"

/**
 * Whoever waits here holds a connection, and the work needs others: with fewer turns than half of Medusa's pool of ten,
 * the work always finds one.
 */
const turns = pLimit(4)

/**
 * Runs `work` while nobody else runs work of this name, in whatever process on the same database; the others wait.
 * The lock is Postgres' own: it ends with this process or its connection, and needs no Redis. `work` is not part of
 * the transaction that holds the lock, so it may call external providers.
 */
export async function inTurn<T>(
  container: MedusaContainer,
  name: string,
  work: () => Promise<T>,
): Promise<T> {
  const connection = container.resolve<Knex>(ContainerRegistrationKeys.PG_CONNECTION)
  return await turns(() =>
    connection.transaction(async (transaction) => {
      await transaction.raw("select pg_advisory_xact_lock(hashtextextended(?, 0))", [name])
      return await work()
    }),
  )
}
