import type { MedusaContainer } from "@medusajs/framework/types"
import cancelUnpaidOrders from "../../src/jobs/cancel-unpaid-orders"
import releaseCommissions from "../../src/jobs/release-commissions"
import sendUnsentPlacementEvents from "../../src/jobs/send-placement-events"

export const cancelUnpaid = (container: MedusaContainer) => cancelUnpaidOrders(container)
export const release = (container: MedusaContainer) => releaseCommissions(container)
export const sendEvents = (container: MedusaContainer) => sendUnsentPlacementEvents(container)
