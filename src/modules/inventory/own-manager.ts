import type { Context } from "@medusajs/framework/types"
import type { EntityManager } from "@medusajs/framework/mikro-orm/postgresql"

/**
 * Runs ORM work in the context's transaction with nothing loaded before, and writes it out at once. Our SQL changes
 * rows behind the ORM's back: what it had loaded would be stale, and what it has not written yet our SQL would miss.
 */
export async function inOwnManager<T>(context: Context, work: (context: Context) => Promise<T>): Promise<T> {
  const manager = context.transactionManager as EntityManager
  const own = manager.fork({ keepTransactionContext: true, cloneEventManager: true })
  const result = await work({ ...context, manager: own, transactionManager: own })
  await own.flush()
  return result
}

/** Writes out what a joined transaction's ORM still holds back, so that SQL sees it. */
export async function writtenOut(context: Context): Promise<void> {
  await (context.transactionManager as EntityManager).flush()
}
