import { StatusBadge } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import { useServerStatus, type ServerStatus } from "../lib/use-server-status"

const COLORS: Record<ServerStatus, "grey" | "green" | "red"> = { asking: "grey", up: "green", down: "red" }

export function StatusLine() {
  const { t } = useTranslation()
  const status = useServerStatus()
  return (
    <div role="status">
      <StatusBadge color={COLORS[status]}>{t(`status.${status}`)}</StatusBadge>
    </div>
  )
}
