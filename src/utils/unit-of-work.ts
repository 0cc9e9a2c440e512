import type { Context, MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys, MedusaContextType, MedusaError } from "@medusajs/framework/utils"
import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import { prepared, type sql } from "./sql"

type EntityManager = {
  fork(options: { cloneEventManager: boolean }): EntityManager
  setTransactionContext(transaction: Knex.Transaction): void
  flush(): Promise<void>
  getKnex(): Knex
  getTransactionContext(): Knex.Transaction
}

type Repository = { getFreshManager(): EntityManager }

/** A module service that stands on Medusa's shared connection, as every module with tables does. */
export type JoiningService = object

export type UnitOfWork = {
  /**
   * The context that makes a module's calls part of this transaction: pass it as the call's last argument.
   * One per module, the same one for every call.
   */
  join(service: JoiningService): Context
  /** One statement in this transaction, for rows that no module owns (link tables). */
  sql<Row = Record<string, unknown>>(statement: string, params?: Parameters<typeof sql>[2]): Promise<Row[]>
}

/**
 * Runs `work` as ONE database transaction over all modules that it joins: either everything that `work` wrote is
 * committed, or nothing. Joined calls emit no module events: send what others must hear after this returns.
 * Never call an external provider inside.
 */
export async function unitOfWork<T>(
  container: MedusaContainer,
  work: (unit: UnitOfWork) => Promise<T>,
): Promise<T> {
  const connection = container.resolve<Knex>(ContainerRegistrationKeys.PG_CONNECTION)
  return await connection.transaction(async (transaction) => {
    const managers = new Map<Repository, EntityManager>()
    const join = (service: JoiningService): Context => {
      // Not by service: inside a workflow every resolve gives another proxy of it.
      const repository = repositoryOf(service)
      let manager = managers.get(repository)
      if (!manager) {
        // Medusa hangs its event listeners on an event manager once and for good: a shared one would fall silent.
        manager = repository.getFreshManager().fork({ cloneEventManager: true })
        manager.setTransactionContext(transaction)
        managers.set(repository, manager)
      }
      // Unless a context says by its type that it is one, a workflow's proxies put their own in its place.
      return { __type: MedusaContextType, transactionManager: manager, manager }
    }
    const result = await work({
      join,
      sql: async (statement, params = []) => {
        const answer = await prepared(connection, statement, params).transacting(transaction)
        return answer.rows
      },
    })
    // A joined call leaves flushing to whoever owns the transaction: that is us.
    for (const manager of managers.values()) {
      await manager.flush()
    }
    return result
  })
}

/** Core keeps `baseRepository_` out of its types; every module service with tables has it. */
function repositoryOf(service: JoiningService): Repository {
  const { baseRepository_ } = service as { baseRepository_?: Repository }
  if (!baseRepository_) {
    throw new MedusaError(
      MedusaError.Types.UNEXPECTED_STATE,
      `${service.constructor.name} has no tables on the shared connection and cannot join a transaction`,
    )
  }
  return baseRepository_
}
