import { clx } from "@medusajs/ui"
import { Link, Outlet, useLocation } from "@tanstack/react-router"
import { useEffect, useRef } from "react"
import { useTranslation } from "react-i18next"
import { PageHead } from "../../components/page-head"
import { useCompany } from "../../lib/api/use-company"
import { SECTIONS } from "./sections"

/** What all parts of the account share: their names, of those that the role may see. */
export function AccountLayout() {
  const { t } = useTranslation()
  const role = useCompany().data?.member.role
  const tabs = useRef<HTMLElement>(null)
  const { pathname } = useLocation()
  // On a narrow phone the tab that one is in may lie outside the bar.
  useEffect(() => {
    tabs.current?.querySelector("[aria-current=page]")?.scrollIntoView({ block: "nearest", inline: "center" })
  }, [pathname, role])
  return (
    <>
      <PageHead title={t("account.title")} />
      <nav
        ref={tabs}
        aria-label={t("account.title")}
        className="border-ui-border-base flex gap-1 overflow-x-auto border-b px-2 lg:px-6"
      >
        {SECTIONS.filter(({ roles }) => !roles || (role && roles.includes(role))).map(({ name, to }) => (
          <Link
            key={to}
            to={to}
            activeOptions={{ exact: true }}
            className={clx(
              "txt-compact-small-plus text-ui-fg-subtle flex min-h-12 shrink-0 items-center border-b-2 border-transparent px-3 outline-none",
              "focus-visible:shadow-borders-focus hover:text-ui-fg-base",
            )}
            activeProps={{ className: "!border-ui-fg-interactive !text-ui-fg-base" }}
          >
            {t(`account.section.${name}`)}
          </Link>
        ))}
      </nav>
      <Outlet />
    </>
  )
}
