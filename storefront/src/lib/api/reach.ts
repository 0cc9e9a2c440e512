import { onlineManager } from "@tanstack/react-query"

const ASK_EVERY_MS = 5000

/**
 * The server was not reached. Whatever the device believes of its network, the mall goes on as without one: what is asked
 * for waits, orders are kept. It goes back by itself once the server answers.
 */
export function noticeNoNetwork(): void {
  if (!onlineManager.isOnline()) {
    return
  }
  onlineManager.setOnline(false)
  const timer = setInterval(() => void askAgain(), ASK_EVERY_MS)
  const askAgain = async () => {
    // The device may have told of its network meanwhile.
    if (onlineManager.isOnline() || (await isReached())) {
      clearInterval(timer)
      onlineManager.setOnline(true)
    }
  }
}

async function isReached(): Promise<boolean> {
  return await fetch("/health").then(
    ({ ok }) => ok,
    () => false,
  )
}
