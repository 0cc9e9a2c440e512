import { onlineManager } from "@tanstack/react-query"
import { useSyncExternalStore } from "react"
import { useTranslation } from "react-i18next"

export function OfflineNotice() {
  const { t } = useTranslation()
  const isOnline = useSyncExternalStore(
    (listener) => onlineManager.subscribe(listener),
    () => onlineManager.isOnline(),
  )
  if (isOnline) {
    return null
  }
  return (
    <p role="status" className="bg-ui-tag-orange-bg text-ui-tag-orange-text txt-compact-small px-4 py-2">
      {t("offline")}
    </p>
  )
}
