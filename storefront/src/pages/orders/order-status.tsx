import { StatusBadge } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import type { OrderStage } from "../../lib/api/answers"

const COLORS = {
  canceled: "grey",
  completed: "green",
  delivered: "green",
  shipped: "blue",
  packed: "blue",
  placed: "orange",
} as const

/** One word for how far an order is. */
export function OrderStatus({ stage, className }: { stage: OrderStage; className?: string }) {
  const { t } = useTranslation()
  return (
    <StatusBadge color={COLORS[stage]} className={className}>
      {t(`orders.stage.${stage}`)}
    </StatusBadge>
  )
}
