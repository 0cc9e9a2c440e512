import { subscribe } from "diagnostics_channel"
import type { IncomingMessage } from "http"

const ENCODED_DIGIT = /%3([0-9])/g
const HUGE_INDEX = /(\[|%5B)\d{4,}(\]|%5D)/gi

/**
 * Core's query parser makes a list as long as its highest index says: `?a[3000000000]=1` would keep the process busy
 * for a minute. It runs before every middleware, so the address is mended as the request arrives: such a value is the
 * list's next one.
 */
export function boundQueryIndices(): void {
  subscribe("http.server.request.start", (message) => {
    const { request } = message as { request: IncomingMessage }
    request.url = boundedAddress(request.url ?? "/")
  })
}

export function boundedAddress(address: string): string {
  const [path, ...query] = address.split("?")
  if (!query.length) {
    return address
  }
  const bounded = query.join("?").replace(ENCODED_DIGIT, "$1").replace(HUGE_INDEX, "[]")
  return `${path}?${bounded}`
}
