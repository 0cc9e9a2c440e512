import { QueryClientProvider } from "@tanstack/react-query"
import { RouterProvider } from "@tanstack/react-router"
import React from "react"
import ReactDOM from "react-dom/client"
import { queries } from "./app/queries"
import { router } from "./app/router"
import { startTranslations } from "./i18n"
import "./index.css"
import { connect } from "./lib/api/client"
import { noticeInstallOffer } from "./lib/install"
import { followOtherTabs, resumeSession } from "./lib/session"
import { followSystemTheme } from "./lib/theme"
import { registerWorker } from "./offline/register-worker"

/** What the first page asks for goes first. */
const WORKER_AFTER_MS = 3000

followSystemTheme()
startTranslations()
noticeInstallOffer()
followOtherTabs()
// Asked for beside the first page's code; who needs it asks again where it fails.
connect().catch(() => undefined)

async function open(element: HTMLElement): Promise<void> {
  await resumeSession()
  ReactDOM.createRoot(element).render(
    <React.StrictMode>
      <QueryClientProvider client={queries}>
        <RouterProvider router={router} />
      </QueryClientProvider>
    </React.StrictMode>,
  )
}

const element = document.getElementById("root")
if (element) {
  void open(element)
}

// Browsers have no worker on a page that came over plain http; in development files change too fast to be kept.
if (import.meta.env.PROD && "serviceWorker" in navigator) {
  // In a private window some refuse it: then the mall is a page like any other.
  const register = () => void registerWorker().catch(() => undefined)
  window.addEventListener("load", () => setTimeout(register, WORKER_AFTER_MS))
}
