import type { MedusaContainer } from "@medusajs/framework/types"
import { inTurn } from "../../utils/in-turn"

/**
 * Runs `work` while nobody else changes the order, in whatever process. Core looks at an order, then writes in several
 * steps: two at once would both ship it, or the one that fails would reserve again what the other has released.
 */
export async function inTurnOfOrder<T>(
  container: MedusaContainer,
  orderId: string,
  work: () => Promise<T>,
): Promise<T> {
  return await inTurn(container, `order:${orderId}`, work)
}
