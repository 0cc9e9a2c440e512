import type { MedusaContainer } from "@medusajs/framework/types"
import type PlacementModuleService from "../modules/placement/service"
import { sendPlacementEvents } from "../workflows/placement/commit/send-events"

/** Long enough that an order just placed has sent its own events. */
const OLDER_THAN_SECONDS = 30
const BATCH = 100

/** Sends the events of orders that no subscriber has heard of: a process, the event bus or its queue was lost. */
export default async function sendUnsentPlacementEvents(container: MedusaContainer): Promise<void> {
  const placements = container.resolve<PlacementModuleService>("placement")
  for (let after = "", isMore = true; isMore;) {
    const unsent = await placements.listUnsent({ olderThanSeconds: OLDER_THAN_SECONDS, after, limit: BATCH })
    await sendPlacementEvents(container, unsent)
    isMore = unsent.length === BATCH
    after = unsent.at(-1)?.id ?? ""
  }
}

export const config = { name: "send-placement-events", schedule: "* * * * *" }
