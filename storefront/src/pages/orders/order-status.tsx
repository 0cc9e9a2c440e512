import { StatusBadge } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import type { Order } from "../../lib/api/use-orders"

const STAGES = {
  canceled: "grey",
  completed: "green",
  delivered: "green",
  shipped: "blue",
  packed: "blue",
  placed: "orange",
} as const

/** What has been done for a part of the order shows as soon as it is done. */
const STAGE_OF_FULFILLMENT: Record<string, keyof typeof STAGES> = {
  partially_fulfilled: "packed",
  fulfilled: "packed",
  partially_shipped: "shipped",
  shipped: "shipped",
  partially_delivered: "shipped",
  delivered: "delivered",
}

/** One word for how far the order is. */
export function OrderStatus({ order }: { order: Pick<Order, "status" | "fulfillment_status"> }) {
  const { t } = useTranslation()
  const stage = stageOf(order)
  return (
    <StatusBadge color={STAGES[stage]} className="justify-self-end">
      {t(`orders.stage.${stage}`)}
    </StatusBadge>
  )
}

function stageOf({
  status,
  fulfillment_status,
}: Pick<Order, "status" | "fulfillment_status">): keyof typeof STAGES {
  if (status === "canceled" || status === "completed") {
    return status
  }
  return STAGE_OF_FULFILLMENT[fulfillment_status] ?? "placed"
}
