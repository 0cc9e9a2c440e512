import type { VitePWAOptions } from "vite-plugin-pwa"
import { PICTURE_CACHE } from "./picture-cache"
import { PLATFORM_PATHS } from "./platform-paths"

type KeptAnswer = NonNullable<VitePWAOptions["workbox"]["runtimeCaching"]>[number]

/** The app itself, so that it opens without network: its code and page, and no pictures but its own mark. */
export const KEPT_FILES = ["**/*.{js,css,html}", "icon.svg"]

/** Navigations that the worker leaves to the server: to the platform's own pages, and to files. */
export const LEFT_TO_SERVER = [
  new RegExp(`^/(${PLATFORM_PATHS.join("|")})([/?]|$)`),
  // As the server sees it: what has an ending is a file. Behind the question mark dots mean nothing.
  /^[^?]*\.[^/?]+(\?|$)/,
]

const DAY_SECONDS = 24 * 60 * 60

/**
 * All that the worker keeps beside the app. What the API answers belongs to who is logged in, and is never among it.
 * The functions become part of the worker: they can use nothing from outside.
 */
export const KEPT_ANSWERS: KeptAnswer[] = [
  {
    urlPattern: ({ url, sameOrigin }) => sameOrigin && url.pathname === "/mall/config",
    handler: "NetworkFirst",
    options: { cacheName: "mall-config", networkTimeoutSeconds: 3, cacheableResponse: { statuses: [200] } },
  },
  {
    urlPattern: ({ url, sameOrigin, request }) =>
      sameOrigin && request.destination === "image" && url.pathname.startsWith("/static/"),
    handler: "StaleWhileRevalidate",
    options: {
      cacheName: PICTURE_CACHE,
      cacheableResponse: { statuses: [200] },
      expiration: { maxEntries: 400, maxAgeSeconds: 30 * DAY_SECONDS, purgeOnQuotaError: true },
    },
  },
]
