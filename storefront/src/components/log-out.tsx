import { Button } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import { leaveDevice } from "../lib/leave-device"
import { useOutbox } from "../lib/sheet/use-outbox"
import { useSheet } from "../lib/sheet/use-sheet"
import { ConfirmButton } from "./confirm-button"

/** Logs out; asks before, where rows or orders that wait would be lost with it. */
export function LogOut() {
  const { t } = useTranslation()
  const hasRows = useSheet(({ lines }) => lines.length > 0)
  const hasWaiting = useOutbox(({ orders }) => orders.some(({ outcome }) => outcome === null))
  const leave = () => void leaveDevice()
  if (!hasRows && !hasWaiting) {
    return (
      <Button variant="secondary" size="large" onClick={leave}>
        {t("account.leave")}
      </Button>
    )
  }
  return (
    <ConfirmButton
      label={t("account.leave")}
      question={t(hasWaiting ? "account.leaveWaiting" : "account.leaveSheet")}
      isBusy={false}
      confirm={leave}
    />
  )
}
