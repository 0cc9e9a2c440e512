import { QueryClientProvider } from "@tanstack/react-query"
import { RouterProvider } from "@tanstack/react-router"
import React from "react"
import ReactDOM from "react-dom/client"
import { queries } from "./app/queries"
import { router } from "./app/router"
import { PageError } from "./components/page-error"
import { startTranslations } from "./i18n"
import "./index.css"
import { connect } from "./lib/api/client"
import { resumeSession } from "./lib/session"
import { followSystemTheme } from "./lib/theme"

followSystemTheme()
startTranslations()

async function open(root: ReactDOM.Root): Promise<void> {
  try {
    await connect()
    await resumeSession()
  } catch (error) {
    root.render(<PageError error={error} retry={() => void open(root)} />)
    return
  }
  root.render(
    <React.StrictMode>
      <QueryClientProvider client={queries}>
        <RouterProvider router={router} />
      </QueryClientProvider>
    </React.StrictMode>,
  )
}

const element = document.getElementById("root")
if (element) {
  void open(ReactDOM.createRoot(element))
}
