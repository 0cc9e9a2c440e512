import { QueryCache, QueryClient } from "@tanstack/react-query"
import { FetchError } from "../lib/api/client"
import { useSession } from "../lib/session"

const FRESH_MS = 30_000
const TRIES = 2

/** A refusal stays one however often it is asked for; only what went wrong on the way is asked again. */
function isWorthAnotherTry(failures: number, error: Error): boolean {
  const isRefused = error instanceof FetchError && (error.status ?? 500) < 500
  return !isRefused && failures < TRIES
}

export const queries = new QueryClient({
  queryCache: new QueryCache({
    onError: (error) => {
      if (error instanceof FetchError && error.status === 401) {
        void useSession.getState().leave()
      }
    },
  }),
  defaultOptions: { queries: { staleTime: FRESH_MS, retry: isWorthAnotherTry } },
})
