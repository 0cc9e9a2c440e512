import type { MedusaContainer } from "@medusajs/framework/types"
import type PlacementModuleService from "../../modules/placement/service"
import { hashInput } from "../../modules/placement/utils/hash-input"
import { draftOrder } from "./draft/draft-order"
import { placeDraft, type Placed } from "./place-draft"
import type { OrderRequest } from "./types"

export type PlaceOrderInput = { request: OrderRequest; key: string | null }

/**
 * The one way in which an order without a cart is placed, whatever its source. Idempotent by `key`: the same key and
 * request answer the same order, also where it would be refused today. Refusals: see `draftOrder` and `placeDraft`.
 */
export async function placeOrder(
  container: MedusaContainer,
  { request, key }: PlaceOrderInput,
): Promise<Placed> {
  // Whoever of the merchant's sends it: a sheet that a colleague has placed already is not placed again.
  const input_hash = hashInput({ ...request, placed_by: null, buyer: request.buyer.member.id })
  try {
    const draft = await draftOrder(container, request)
    return await placeDraft(container, draft, { key, input_hash }, request.expected_total)
  } catch (error) {
    const placements = container.resolve<PlacementModuleService>("placement")
    const known = key ? await placements.findByKey(key, input_hash) : null
    if (!known) {
      throw error
    }
    return { order: known.answer, order_id: known.order_id, is_replay: true }
  }
}
