import { LockClosedSolid } from "@medusajs/icons"
import { Button } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import { Link, Navigate, useSearchParams } from "react-router-dom"
import { Notice } from "../../components/notice"
import { useRoleName } from "../../components/role-names"
import { usePermissions } from "../../lib/permissions"

/** In place of a page that the role does not include; left by itself once it does. */
const NoAccessPage = () => {
  const { t } = useTranslation("b2b")
  const [params] = useSearchParams()
  const { role, mayOpen } = usePermissions()
  const roleName = useRoleName()
  const from = params.get("from")
  if (!role) {
    return null
  }
  if (from?.startsWith("/") && mayOpen(from)) {
    return <Navigate to={from} replace />
  }
  return (
    <Notice
      icon={<LockClosedSolid />}
      title={t("access.none.title")}
      text={t("access.none.text", { role: roleName(role) })}
    >
      <Button size="small" variant="secondary" asChild>
        <Link to="/today">{t("access.none.back")}</Link>
      </Button>
    </Notice>
  )
}

export default NoAccessPage
