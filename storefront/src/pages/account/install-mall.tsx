import { Button } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import { install, useInstall } from "../../lib/install"

/** Puts the mall among the device's apps, where the browser can do that. */
export function InstallMall() {
  const { t } = useTranslation()
  const offer = useInstall((store) => store.offer)
  if (!offer) {
    return null
  }
  return (
    <Button variant="secondary" size="large" className="min-h-11" onClick={() => void install(offer)}>
      {t("account.install")}
    </Button>
  )
}
