import { useTranslation } from "react-i18next"
import { useIsOnline } from "../lib/use-is-online"

export function OfflineNotice() {
  const { t } = useTranslation()
  if (useIsOnline()) {
    return null
  }
  return (
    <p role="status" className="bg-ui-tag-orange-bg text-ui-tag-orange-text txt-compact-small px-4 py-2">
      {t("offline")}
    </p>
  )
}
