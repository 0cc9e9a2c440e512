import React from "react"
import ReactDOM from "react-dom/client"
import { startTranslations } from "./i18n"
import "./index.css"
import { followSystemTheme } from "./lib/theme"
import { WelcomePage } from "./pages/welcome-page"

followSystemTheme()
startTranslations()

const root = document.getElementById("root")
if (root) {
  ReactDOM.createRoot(root).render(
    <React.StrictMode>
      <WelcomePage />
    </React.StrictMode>,
  )
}
