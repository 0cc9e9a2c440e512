import { defineWidgetConfig } from "@medusajs/admin-sdk"
import { useEffect } from "react"
import { useLocation, useNavigate } from "react-router-dom"
import { usePermissions } from "../lib/permissions"

/** Where the dashboard leads who logs in or opens it without saying where. */
const DOOR = "/orders"
/** Whoever has been led already: from then on the door is the page that it says. */
const led = new Set<string>()

/** Leads to the day's page instead; who opens the list of orders by its address stays there. */
const LandingWidget = () => {
  const { pathname, key } = useLocation()
  const navigate = useNavigate()
  const { staff } = usePermissions()
  const who = staff?.subject_id
  useEffect(() => {
    if (who && !led.has(who)) {
      led.clear()
      led.add(who)
      // The router calls the page at which it was started the default one.
      if (pathname === DOOR && key !== "default") {
        void navigate("/today", { replace: true })
      }
    }
  }, [who, pathname, key, navigate])
  return null
}

export const config = defineWidgetConfig({ zone: "topbar", id: "b2b-landing" })

export default LandingWidget
