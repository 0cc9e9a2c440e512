import type { MedusaContainer } from "@medusajs/framework/types"
import { draftOrder } from "./draft/draft-order"
import { judgeDraft, type Judgement } from "./judge-draft"
import type { OrderRequest } from "./types"

/** What an order would come to, and everything for which it would be refused. Writes and locks nothing. */
export async function previewOrder(container: MedusaContainer, request: OrderRequest): Promise<Judgement> {
  return await judgeDraft(container, await draftOrder(container, request))
}
