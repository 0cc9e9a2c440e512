import type { IEventBusModuleService, Logger, MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils"
import type PlacementModuleService from "../../../modules/placement/service"
import type { UnsentPlacement } from "../../../modules/placement/types"

/**
 * Hands the events of placed orders to the event bus. They count as sent when a subscriber has them (`noteSent`): what
 * is lost before that, with this process, the bus or its queue, the job sends again, so subscribers hear of every
 * order at least once. The order stands whatever happens here, and its answer need not wait for it.
 */
export async function sendPlacementEvents(
  container: MedusaContainer,
  placements: UnsentPlacement[],
): Promise<void> {
  const eventBus = container.resolve<IEventBusModuleService>(Modules.EVENT_BUS)
  try {
    await eventBus.emit(placements.flatMap(messagesOf))
  } catch (error) {
    const logger = container.resolve<Logger>(ContainerRegistrationKeys.LOGGER)
    logger.error(`Events of ${placements.length} placed orders wait to be sent again`, error as Error)
  }
}

/** A queue holds an event of this id once, however often it is sent while it waits there. */
function messagesOf({ id, events }: UnsentPlacement) {
  return events.map((event) => ({
    ...event,
    options: { jobId: `${id}-${event.name}`, removeOnComplete: true, removeOnFail: true },
  }))
}

/** The order's events have reached their subscribers. Does nothing for orders placed elsewhere. */
export async function noteSent(container: MedusaContainer, orderId: string): Promise<void> {
  await container.resolve<PlacementModuleService>("placement").markSent(orderId)
}
