/**
 * Postgres ended the transaction because of another one (deadlock, serialization, a lock that core waits 3 seconds for);
 * nothing of it was written.
 */
const ENDED_FOR_ANOTHER = ["40P01", "40001", "55P03"]

/**
 * Node's and Postgres' codes (SQLSTATE classes 08, 53 and 57P) for a server that is not there, is going down, comes up
 * or takes no more connections.
 */
const UNREACHABLE = /^(ECONN|EPIPE|ETIMEDOUT|EHOSTUNREACH|ENOTFOUND|EAI_AGAIN|08|53|57P)/
/** What the driver and its pool say without a code; knex puts the statement and " - " before it. */
const CONNECTION_LOST =
  /(^| - )(Connection terminated|Client has encountered a connection error|Knex: Timeout acquiring a connection)/

const ATTEMPTS = 3

/** Whether Postgres ended the transaction in favour of another: the same work may pass at once. */
export function isEndedForAnother(error: unknown): boolean {
  return ENDED_FOR_ANOTHER.includes(codeOf(error))
}

/** Whether the database could not be reached, or the connection was lost on the way. */
export function isDatabaseLost(error: unknown): boolean {
  return error instanceof Error && (UNREACHABLE.test(codeOf(error)) || CONNECTION_LOST.test(error.message))
}

/** Runs `work`, a transaction, again when Postgres ended it in favour of another; three times at most. */
export async function withoutDeadlock<T>(work: () => Promise<T>): Promise<T> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await work()
    } catch (error) {
      if (attempt === ATTEMPTS || !isEndedForAnother(error)) {
        throw error
      }
    }
  }
}

function codeOf(error: unknown): string {
  const { code } = (error ?? {}) as { code?: unknown }
  return typeof code === "string" ? code : ""
}
