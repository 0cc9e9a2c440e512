import type { MedusaContainer } from "@medusajs/framework/types"
import type PlacementModuleService from "../modules/placement/service"
import { unitOfWork } from "../utils/unit-of-work"
import { sendPlacementEvents } from "../workflows/placement/commit/send-events"

/** Long enough that a placement just being answered sends its own events. */
const OLDER_THAN_SECONDS = 30
const BATCH = 100

/** Sends the events of orders whose process died between commit and sending. */
export default async function sendUnsentPlacementEvents(container: MedusaContainer): Promise<void> {
  const placements = container.resolve<PlacementModuleService>("placement")
  // The rows stay locked until the events are out, so that two workers do not send the same ones.
  await unitOfWork(container, async (unit) => {
    const unsent = await placements.takeUnsent(
      { olderThanSeconds: OLDER_THAN_SECONDS, limit: BATCH },
      unit.join(placements),
    )
    if (unsent.length) {
      await sendPlacementEvents(container, unsent, unit.join(placements))
    }
  })
}

export const config = { name: "send-placement-events", schedule: "* * * * *" }
