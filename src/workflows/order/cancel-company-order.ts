import type { MedusaContainer } from "@medusajs/framework/types"
import { cancelOrderWorkflow } from "@medusajs/medusa/core-flows"
import { Refusal } from "../../utils/refusal"
import { readOwnOrder, type OwnOrder } from "./read-own-order"
import { inTurnOfOrder } from "../placement/in-turn-of-order"

/**
 * Cancels an order of which nothing is packed yet; its stock, credit and spending are free again.
 * Throws NOT_FOUND for an order of others, `Refusal` ORDER_NOT_CANCELABLE when it is too late.
 */
export async function cancelCompanyOrder(
  container: MedusaContainer,
  own: OwnOrder,
  customerId: string,
): Promise<void> {
  await readOwnOrder(container, own)
  await inTurnOfOrder(container, own.id, async () => {
    const { is_cancelable, stage, display_id } = await readOwnOrder(container, own)
    if (!is_cancelable) {
      throw new Refusal(
        "ORDER_NOT_CANCELABLE",
        `Order ${display_id} is ${stage}; only what is not packed yet can be cancelled`,
        { stage },
      )
    }
    await cancelOrderWorkflow(container).run({ input: { order_id: own.id, canceled_by: customerId } })
  })
}
