import { Users } from "@medusajs/icons"
import { useTranslation } from "react-i18next"
import { Navigate } from "react-router-dom"
import { Notice } from "../../../components/notice"
import { usePermissions } from "../../../lib/permissions"

const ASK_AGAIN_AFTER = 15_000

/** What somebody finds who has logged in and has no role; it goes on by itself once they have one. */
const NoRolePage = () => {
  const { t } = useTranslation("b2b")
  const { staff } = usePermissions({ refetchInterval: ASK_AGAIN_AFTER })
  return staff ? (
    <Navigate to="/" replace />
  ) : (
    <Notice icon={<Users />} title={t("access.noRole.title")} text={t("access.noRole.text")} />
  )
}

export default NoRolePage
