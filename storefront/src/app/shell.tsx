import { clx } from "@medusajs/ui"
import { Link, Navigate, Outlet } from "@tanstack/react-router"
import { useTranslation } from "react-i18next"
import { Brand } from "../components/brand"
import { NavIcon, type NavIconName } from "../components/nav-icon"
import { OfflineNotice } from "../components/offline-notice"
import { OutboxNotice } from "../components/outbox-notice"
import { useSession } from "../lib/session"
import { useSending } from "../lib/sheet/use-sending"
import { useSheet } from "../lib/sheet/use-sheet"
import { CompanyGate } from "./company-gate"

const PLACES: { to: "/" | "/goods" | "/sheet" | "/orders" | "/account"; name: NavIconName }[] = [
  { to: "/", name: "home" },
  { to: "/goods", name: "goods" },
  { to: "/sheet", name: "sheet" },
  { to: "/orders", name: "orders" },
  { to: "/account", name: "account" },
]

/** The bar that is always at hand: below on a phone, at the side on a desktop. */
export function Shell() {
  const { t } = useTranslation()
  const isIn = useSession(({ isIn: answer }) => answer)
  useSending()
  if (!isIn) {
    return <Navigate to="/log-in" />
  }
  return (
    <div className="lg:grid lg:min-h-dvh lg:grid-cols-[13rem_minmax(0,1fr)]">
      <nav
        aria-label={t("nav.label")}
        className={clx(
          "border-ui-border-base bg-ui-bg-base fixed inset-x-0 bottom-0 z-20 flex border-t pb-[env(safe-area-inset-bottom)]",
          "lg:static lg:flex-col lg:gap-1 lg:border-r lg:border-t-0 lg:p-3",
        )}
      >
        <Brand className="hidden px-3 py-4 lg:flex" />
        {PLACES.map(({ to, name }) => (
          <Link
            key={to}
            to={to}
            activeOptions={{ exact: to === "/" }}
            className={clx(
              "text-ui-fg-subtle flex min-h-14 flex-1 flex-col items-center justify-center gap-0.5 outline-none",
              "focus-visible:shadow-borders-focus lg:min-h-11 lg:flex-none lg:flex-row lg:justify-start lg:gap-3 lg:rounded-md lg:px-3",
              "lg:hover:bg-ui-bg-base-hover",
            )}
            activeProps={{ className: "!text-ui-fg-interactive lg:bg-ui-bg-base-hover" }}
          >
            <span className="relative">
              <NavIcon name={name} />
              {name === "sheet" && <SheetCount />}
            </span>
            <span className="txt-compact-xsmall-plus lg:txt-compact-small-plus">{t(`nav.${name}`)}</span>
          </Link>
        ))}
      </nav>
      <main className="pb-20 lg:pb-0">
        <OfflineNotice />
        <OutboxNotice />
        <CompanyGate>
          <Outlet />
        </CompanyGate>
      </main>
    </div>
  )
}

/** By itself: with each line put in it is drawn anew, and nothing else of the shell. */
function SheetCount() {
  const count = useSheet(({ lines }) => lines.length)
  if (count === 0) {
    return null
  }
  return (
    <span className="bg-ui-fg-interactive text-ui-bg-base txt-compact-xsmall-plus absolute -right-3 -top-2 min-w-5 rounded-full px-1 text-center tabular-nums">
      {count}
    </span>
  )
}
