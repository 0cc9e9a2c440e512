/** What ioredis says of a command that was not answered in time, or for which there was no connection. */
const UNANSWERED = ["Command timed out", "Connection is closed."]

/** Whether Redis could not be reached, or did not answer. */
export function isRedisLost(error: unknown): error is Error {
  const { name = "", message = "" } = (error ?? {}) as Partial<Error>
  return name === "MaxRetriesPerRequestError" || UNANSWERED.includes(message)
}
