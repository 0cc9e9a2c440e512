import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import type PlacementModuleService from "../../../modules/placement/service"
import { hashInput } from "../../../modules/placement/utils/hash-input"
import { draftOrder } from "../draft/draft-order"
import { placeDraft } from "../place-draft"
import type { OrderRequest } from "../types"

export type PlaceOrderInput = { request: OrderRequest; key: string | null }

/**
 * Drafts and places an order. One step on purpose: what the platform costs is copying between steps. It needs no
 * compensation, because nothing but one transaction is written.
 */
export const placeOrderStep = createStep(
  "place-order",
  async ({ request, key }: PlaceOrderInput, { container }) => {
    const input_hash = hashInput({ ...request, buyer: request.buyer.member.id })
    if (key) {
      const placements = container.resolve<PlacementModuleService>("placement")
      const known = await placements.findByKey(key, input_hash)
      if (known) {
        return new StepResponse({ order: known.answer, order_id: known.order_id, is_replay: true })
      }
    }
    const draft = await draftOrder(container, request)
    return new StepResponse(await placeDraft(container, draft, { key, input_hash }, request.expected_total))
  },
)
