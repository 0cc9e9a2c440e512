import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { cancelOrderWorkflow } from "@medusajs/medusa/core-flows"
import type PlacementModuleService from "../modules/placement/service"
import { readUnpaid } from "../read-models/unpaid-orders"

const BATCH = 50

/** Cancels orders that were to be paid online and were not in time: their stock is free again. */
export default async function cancelUnpaidOrders(container: MedusaContainer): Promise<void> {
  const placements = container.resolve<PlacementModuleService>("placement")
  const logger = container.resolve(ContainerRegistrationKeys.LOGGER)
  const overdue = await placements.listOverdue(BATCH)
  const unpaid = new Set(
    await readUnpaid(
      container,
      overdue.map(({ order_id }) => order_id),
    ),
  )
  for (const { id, order_id } of overdue) {
    try {
      if (unpaid.has(order_id)) {
        await cancelOrderWorkflow(container).run({ input: { order_id, canceled_by: "system" } })
      }
      await placements.clearPaymentDue([id])
    } catch (error) {
      logger.error(`Order ${order_id} was not paid in time and could not be cancelled`, error as Error)
    }
  }
}

export const config = { name: "cancel-unpaid-orders", schedule: "*/5 * * * *" }
