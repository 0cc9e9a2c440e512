import { onlineManager, QueryCache, QueryClient } from "@tanstack/react-query"
import { FetchError } from "../lib/api/client"
import { useSession } from "../lib/session"

const FRESH_MS = 30_000
const TRIES = 2

/** A refusal stays one however often it is asked for; only what went wrong on the way is asked again. */
function isWorthAnotherTry(failures: number, error: Error): boolean {
  const isRefused = error instanceof FetchError && (error.status ?? 500) < 500
  return !isRefused && failures < TRIES
}

// The library believes to be online until it hears otherwise; the mall may be opened without network.
onlineManager.setOnline(navigator.onLine)

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

// What one buyer was told is not for the next one.
useSession.subscribe(({ isIn }) => {
  if (!isIn) {
    queries.clear()
  }
})
