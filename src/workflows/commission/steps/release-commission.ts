import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { readOrdersToSettle } from "../../../read-models/commission-standings"
import { commissionService } from "../commission-service"
import { settle } from "./settle-commission"

const ORDERS_AT_ONCE = 500

/**
 * Releases due commission after a last look at its orders, so that an event that was lost neither pays out what was
 * taken back nor freezes for ever what was earned. Idempotent; any number of processes may run it.
 */
export const releaseCommissionStep = createStep("release-commission", async (_: void, { container }) => {
  const dueAt = new Date()
  let clawbacks = 0
  let order_ids = await readOrdersToSettle(container, { after: "", limit: ORDERS_AT_ONCE })
  while (order_ids.length) {
    clawbacks += await settle(container, { order_ids, cause: "reconciliation" })
    const after = order_ids[order_ids.length - 1]
    order_ids = await readOrdersToSettle(container, { after, limit: ORDERS_AT_ONCE })
  }
  const released = await commissionService(container).release(dueAt)
  return new StepResponse({ clawbacks, released })
})
