import { router } from "../app/router"

/** So soon after a page was opened a reload interrupts nobody. */
const SOON_MS = 1000

/**
 * Lets the service worker keep the mall on the device. A new version is fetched beside the running one and taken on the
 * way to the next page, where a reload interrupts nothing: what the buyer fills in is kept.
 */
export async function registerWorker(): Promise<void> {
  const workers = navigator.serviceWorker
  const registration = await workers.register("/sw.js")
  let version = workers.controller
  let isNew = false
  let openedAt = 0
  workers.addEventListener("controllerchange", () => {
    // The first one replaces nothing. The browser may take its time, and another tab may have asked for it.
    isNew ||= version !== null
    version = workers.controller
    if (isNew && performance.now() - openedAt < SOON_MS) {
      window.location.reload()
    }
  })
  router.subscribe("onBeforeLoad", ({ pathChanged }) => {
    if (!pathChanged) {
      return
    }
    if (isNew) {
      window.location.reload()
    } else if (registration.waiting) {
      openedAt = performance.now()
      registration.waiting.postMessage({ type: "SKIP_WAITING" })
    }
  })
  // An installed mall may stay open for days.
  document.addEventListener("visibilitychange", () => {
    if (document.visibilityState === "visible") {
      // Without network there is no news.
      registration.update().catch(() => undefined)
    }
  })
}
