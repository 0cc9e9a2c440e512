import type { Context, IEventBusModuleService, Logger, MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils"
import type PlacementModuleService from "../../../modules/placement/service"
import type { PlacementEvent } from "../../../modules/placement/types"

/**
 * Sends what was committed and marks it as sent. The order stands whatever happens here: what could not be sent is sent
 * by the job, so subscribers hear of every order at least once.
 */
export async function sendPlacementEvents(
  container: MedusaContainer,
  placements: { id: string; events: PlacementEvent[] }[],
  context?: Context,
): Promise<void> {
  const eventBus = container.resolve<IEventBusModuleService>(Modules.EVENT_BUS)
  const service = container.resolve<PlacementModuleService>("placement")
  try {
    await eventBus.emit(placements.flatMap(({ events }) => events))
    await service.markSent(
      placements.map(({ id }) => id),
      context,
    )
  } catch (error) {
    const logger = container.resolve<Logger>(ContainerRegistrationKeys.LOGGER)
    logger.error(`Events of ${placements.length} placed orders wait to be sent again`, error as Error)
  }
}
