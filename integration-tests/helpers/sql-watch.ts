import { WorkflowScheduler } from "@medusajs/framework/orchestration"
import type { MedusaContainer } from "@medusajs/framework/types"
import { Client } from "pg"
import { databaseOf } from "./pricing"

/** The statements that one connection sent from `begin` to `commit` or `rollback`. */
export type WatchedTransaction = { statements: string[] }

/** Which statement breaks: of the n-th transaction that begins, the n-th statement; both counted from 0. */
export type Break = {
  transaction: number
  statement: number
  /** `lost`: the connection dies with it, so that nobody can say whether it was carried out. */
  connection: "kept" | "lost"
}

type Callback = (error: Error | null, result?: unknown) => void
type Query = (this: Client, config: { text: string } | string, ...rest: unknown[]) => unknown
type Watched = { statements: string[]; transactions: WatchedTransaction[] }

/**
 * Every statement that this process sends to Postgres while `work` runs, in all and by transaction. With `broken`, the
 * named statement is carried out by Postgres, and then its sender is told that it failed.
 */
export async function watchingSql(work: () => Promise<unknown>, broken?: Break): Promise<Watched> {
  const watched: Watched = { statements: [], transactions: [] }
  const open = new Map<Client, { index: number; transaction: WatchedTransaction }>()
  const prototype = Client.prototype as unknown as { query: Query }
  const query = prototype.query
  prototype.query = function (config, ...rest) {
    const text = typeof config === "string" ? config : config.text
    watched.statements.push(text)
    if (/^begin\b/i.test(text)) {
      const transaction = { statements: [] }
      open.set(this, { index: watched.transactions.push(transaction) - 1, transaction })
    }
    const current = open.get(this)
    current?.transaction.statements.push(text)
    if (/^(commit|rollback)\b/i.test(text)) {
      open.delete(this)
    }
    const isBroken =
      broken &&
      current?.index === broken.transaction &&
      current.transaction.statements.length - 1 === broken.statement
    return query.call(this, config, ...(isBroken ? failing(this, rest, broken.connection) : rest))
  }
  try {
    await work()
  } finally {
    prototype.query = query
  }
  return watched
}

/** The same arguments, but the callback, which knex always gives, hears of a failure after the success. */
function failing(client: Client, rest: unknown[], connection: Break["connection"]): unknown[] {
  const done = rest.at(-1) as Callback
  const callback: Callback = (error) => {
    if (error || connection === "kept") {
      done(error ?? new Error("the power went out"))
      return
    }
    client.once("end", () => done(new Error("Connection terminated unexpectedly")))
    const { stream } = (client as unknown as { connection: { stream: { destroy(): void } } }).connection
    stream.destroy()
  }
  return [...rest.slice(0, -1), callback]
}

/** No job runs by the clock any more in this process: every statement is due to what the test does. */
export async function stopJobs(): Promise<void> {
  await new WorkflowScheduler().clear()
}

/** Until what runs after an answer is done, too, and every connection is back in the pool. */
export async function untilQuiet(container: MedusaContainer): Promise<void> {
  const { pool } = databaseOf(container).client
  for (let quiet = 0; quiet < 3;) {
    await new Promise((resolve) => setTimeout(resolve, 5))
    quiet = pool.numUsed() + pool.numPendingAcquires() === 0 ? quiet + 1 : 0
  }
}
