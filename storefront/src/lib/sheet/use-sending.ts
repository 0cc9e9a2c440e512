import { onlineManager } from "@tanstack/react-query"
import { useEffect } from "react"
import { readOutbox, sendOutbox } from "./use-outbox"

/** A device may believe to be online long before the server can be reached. */
const AGAIN_MS = 20_000

/** Sends the orders that wait: now, when the network comes back, and again while it does not hold. */
export function useSending(): void {
  useEffect(() => {
    const send = () => {
      if (onlineManager.isOnline()) {
        // A failure leaves the orders waiting for the next time.
        sendOutbox().catch(() => undefined)
      }
    }
    void readOutbox().then(send)
    const stopListening = onlineManager.subscribe(send)
    const timer = setInterval(send, AGAIN_MS)
    return () => {
      stopListening()
      clearInterval(timer)
    }
  }, [])
}
