import type { IEventBusModuleService, Logger, MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils"
import type { ReviewChange } from "../../modules/order-review/types"

export const REVIEW_CHANGED = "order.review_changed"

/** After the commit: who wants to know hears of it. The change stands whatever happens here. */
export async function tellChange(container: MedusaContainer, change: ReviewChange): Promise<void> {
  const { order_id, ...rest } = change
  const eventBus = container.resolve<IEventBusModuleService>(Modules.EVENT_BUS)
  try {
    await eventBus.emit({ name: REVIEW_CHANGED, data: { id: order_id, ...rest } })
  } catch (error) {
    const logger = container.resolve<Logger>(ContainerRegistrationKeys.LOGGER)
    logger.error(`Nobody hears that the review of order ${order_id} changed`, error as Error)
  }
}
