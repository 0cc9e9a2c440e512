import { useEffect, useState } from "react"

export type ServerStatus = "asking" | "up" | "down"

const ASK_EVERY_MS = 10_000

/** Whether the server behind this page answers, asked again while the page is open. */
export function useServerStatus(): ServerStatus {
  const [status, setStatus] = useState<ServerStatus>("asking")
  useEffect(() => {
    const stop = new AbortController()
    const ask = async () => {
      const answer = await fetch("/health", { signal: stop.signal }).catch(() => null)
      if (!stop.signal.aborted) {
        setStatus(answer?.ok ? "up" : "down")
      }
    }
    void ask()
    const timer = setInterval(() => void ask(), ASK_EVERY_MS)
    return () => {
      stop.abort()
      clearInterval(timer)
    }
  }, [])
  return status
}
