import type { MedusaContainer } from "@medusajs/framework/types"
import { MathBN, MedusaError } from "@medusajs/framework/utils"
import {
  beginReturnOrderWorkflow,
  cancelReturnRequestWorkflow,
  confirmReturnRequestWorkflow,
  requestItemReturnWorkflow,
} from "@medusajs/medusa/core-flows"
import type { OrderedLine } from "../../read-models/company-order"
import { decimalText } from "../../utils/money"
import { Refusal } from "../../utils/refusal"
import { inTurnOfOrder } from "../placement/in-turn-of-order"
import { readOwnOrder, type OwnOrder } from "./read-own-order"

/** Of one line as it was ordered, counted from 1. */
export type ReturnedLine = { line: number; quantity: string; reason_id: string | null; note: string | null }

/**
 * Asks the merchant to take goods back, as core's admin does: how they travel and what is refunded, the merchant
 * decides. Throws NOT_FOUND for an order of others, `Refusal` RETURN_EXCEEDS_DELIVERED for more than was delivered.
 */
export async function requestReturn(
  container: MedusaContainer,
  own: OwnOrder,
  { lines, note, customer_id }: { lines: ReturnedLine[]; note: string | null; customer_id: string },
): Promise<void> {
  await readOwnOrder(container, own)
  await inTurnOfOrder(container, own.id, async () => {
    const order = await readOwnOrder(container, own)
    const items = lines.flatMap((asked, index) => partsToReturn(order.lines, asked, index))
    const { result: change } = await beginReturnOrderWorkflow(container).run({
      input: { order_id: own.id, created_by: customer_id, internal_note: note ?? undefined },
    })
    const return_id = change.return_id
    try {
      await requestItemReturnWorkflow(container).run({ input: { return_id, items } })
      await confirmReturnRequestWorkflow(container).run({ input: { return_id, confirmed_by: customer_id } })
    } catch (error) {
      // A return that is only begun would keep every other change of the order out.
      await cancelReturnRequestWorkflow(container).run({ input: { return_id } })
      throw error
    }
  })
}

/** A line's quantity taken from its order lines one after the other. */
function partsToReturn(lines: OrderedLine[], asked: ReturnedLine, index: number) {
  const line = lines.find((each) => each.line === asked.line)
  if (!line) {
    throw new MedusaError(
      MedusaError.Types.INVALID_DATA,
      `lines.${index}.line: the order has no line ${asked.line}`,
    )
  }
  if (MathBN.gt(asked.quantity, line.returnable)) {
    throw new Refusal(
      "RETURN_EXCEEDS_DELIVERED",
      `Line ${line.line}: ${line.returnable} can be returned, not ${asked.quantity}`,
      { line: line.line, returnable: line.returnable },
    )
  }
  let left = MathBN.convert(asked.quantity)
  return line.parts.flatMap(({ order_line_id, returnable }) => {
    const quantity = MathBN.min(left, returnable)
    left = MathBN.sub(left, quantity)
    return MathBN.gt(quantity, 0)
      ? [
          {
            id: order_line_id,
            quantity: decimalText(quantity),
            ...(asked.reason_id && { reason_id: asked.reason_id }),
            ...(asked.note && { internal_note: asked.note }),
          },
        ]
      : []
  })
}
