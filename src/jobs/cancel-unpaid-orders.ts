import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { cancelOrderWorkflow } from "@medusajs/medusa/core-flows"
import type PlacementModuleService from "../modules/placement/service"
import { readUnpaid } from "../read-models/unpaid-orders"
import { inTurnOfOrder } from "../workflows/placement/in-turn-of-order"

const BATCH = 50

/** Cancels orders that were to be paid online and were not in time: their stock is free again. */
export default async function cancelUnpaidOrders(container: MedusaContainer): Promise<void> {
  const placements = container.resolve<PlacementModuleService>("placement")
  const logger = container.resolve(ContainerRegistrationKeys.LOGGER)
  for (const { id, order_id } of await placements.listOverdue(BATCH)) {
    try {
      await inTurnOfOrder(container, order_id, () => cancelIfUnpaid(container, order_id))
      await placements.clearPaymentDue([id])
    } catch (error) {
      logger.error(`Order ${order_id} was not paid in time and could not be cancelled`, error as Error)
    }
  }
}

/** Asked in the order's turn: another process may have cancelled it meanwhile. */
async function cancelIfUnpaid(container: MedusaContainer, order_id: string): Promise<void> {
  const unpaid = await readUnpaid(container, [order_id])
  if (unpaid.length) {
    await cancelOrderWorkflow(container).run({ input: { order_id, canceled_by: "system" } })
  }
}

export const config = { name: "cancel-unpaid-orders", schedule: "*/5 * * * *" }
