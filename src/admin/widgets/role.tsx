import { defineWidgetConfig } from "@medusajs/admin-sdk"
import { Badge, Tooltip } from "@medusajs/ui"
import { useEffect } from "react"
import { useHref, useLocation, useNavigate } from "react-router-dom"
import { useRoleName, useScopeText } from "../components/role-names"
import { styleOfMenus } from "../lib/menu-by-role"
import { insteadOf } from "../lib/pages"
import { usePermissions } from "../lib/permissions"

/** What the settings' layout can show to who has no role; the main one asks for the store, which they may not read. */
const WITHOUT_ROLE = ["/settings/no-role", "/settings/profile"]

/**
 * Stands in the bar above every page: shows whose rights the terminal is used with, leaves out of the menus what they
 * do not cover, and leads away from pages that the server would refuse to fill. The dashboard's own way to do so
 * belongs to a part of it that needs a licence.
 */
const RoleWidget = () => {
  const { isPending, isError, staff, rights, mayOpen } = usePermissions({ refetchOnMount: "always" })
  const { pathname } = useLocation()
  const navigate = useNavigate()
  const base = useHref("/").replace(/\/$/, "")
  const roleName = useRoleName()
  const scopeText = useScopeText()
  const isKnown = !isPending && !isError
  const isOpen = staff ? mayOpen(pathname) : WITHOUT_ROLE.includes(pathname)
  const target = !isKnown || isOpen ? null : staff ? insteadOf(pathname, rights) : WITHOUT_ROLE[0]

  useEffect(() => {
    if (target) {
      void navigate(target, { replace: true })
    }
  }, [target, navigate])

  return (
    <>
      {!isError && <style>{styleOfMenus(isPending ? null : rights, base)}</style>}
      {staff?.member_id && (
        <Tooltip content={scopeText(staff)}>
          <Badge size="2xsmall" className="whitespace-nowrap">
            {roleName(staff.role)}
          </Badge>
        </Tooltip>
      )}
    </>
  )
}

export const config = defineWidgetConfig({ zone: "topbar", id: "b2b-role" })

export default RoleWidget
