import type { MedusaContainer } from "@medusajs/framework/types"
import { MedusaError } from "@medusajs/framework/utils"
import { markOrderFulfillmentAsDeliveredWorkflow } from "@medusajs/medusa/core-flows"
import { Refusal } from "../../utils/refusal"
import { inTurnOfOrder } from "../placement/in-turn-of-order"
import { readOwnOrder, type OwnOrder } from "./read-own-order"

/**
 * Marks shipments as delivered; those that are delivered already stay so. Throws NOT_FOUND for an order of others,
 * INVALID_DATA for a shipment of another order, `Refusal` SHIPMENT_NOT_ON_ITS_WAY for one that is not shipped yet.
 */
export async function confirmReceipt(
  container: MedusaContainer,
  own: OwnOrder,
  shipmentIds: string[],
): Promise<void> {
  await readOwnOrder(container, own)
  await inTurnOfOrder(container, own.id, async () => {
    const { parcels } = await readOwnOrder(container, own)
    const shipments = new Map(
      parcels.flatMap((parcel) => parcel.shipments).map((shipment) => [shipment.id, shipment]),
    )
    const asked = [...new Set(shipmentIds)].map((id) => {
      const shipment = shipments.get(id)
      if (!shipment) {
        throw new MedusaError(
          MedusaError.Types.INVALID_DATA,
          `shipment_ids: the order has no shipment ${JSON.stringify(id)}`,
        )
      }
      return shipment
    })
    const early = asked.find(({ stage, is_receivable }) => stage !== "delivered" && !is_receivable)
    if (early) {
      throw new Refusal(
        "SHIPMENT_NOT_ON_ITS_WAY",
        `Shipment ${early.id} is ${early.stage}; only what was shipped can be received`,
        { shipment_id: early.id, stage: early.stage },
      )
    }
    for (const { id } of asked.filter(({ stage }) => stage !== "delivered")) {
      await markOrderFulfillmentAsDeliveredWorkflow(container).run({
        input: { orderId: own.id, fulfillmentId: id },
      })
    }
  })
}
