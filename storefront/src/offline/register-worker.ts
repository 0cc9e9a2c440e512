import { router } from "../app/router"

/**
 * Lets the service worker keep the mall on the device. A new version is fetched beside the running one and taken on the
 * way to the next page, where a reload interrupts nothing: what the buyer fills in is kept.
 */
export async function registerWorker(): Promise<void> {
  const workers = navigator.serviceWorker
  const registration = await workers.register("/sw.js")
  let version = workers.controller
  let isNew = false
  let isTaking = false
  workers.addEventListener("controllerchange", () => {
    // The first one replaces nothing. Another tab may have taken a new one.
    isNew ||= version !== null
    version = workers.controller
    if (isTaking) {
      window.location.reload()
    }
  })
  router.subscribe("onBeforeLoad", ({ pathChanged }) => {
    if (pathChanged && isNew) {
      window.location.reload()
    } else if (pathChanged && registration.waiting) {
      isTaking = true
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
