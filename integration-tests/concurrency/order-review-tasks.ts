import type { MedusaContainer } from "@medusajs/framework/types"
import type { ActInput } from "../../src/modules/order-review/types"
import { actOnReview } from "../../src/workflows/order-review"

export type ActMany = { acts: ActInput[] }
export type ActOutcome = { order_id: string; stage?: string | null; code?: string; present?: unknown }

/** Every act at once in this process; tells where each order stands, or why the act was refused. */
export async function actMany(container: MedusaContainer, input: unknown): Promise<ActOutcome[]> {
  const { acts } = input as ActMany
  return await Promise.all(
    acts.map(async (act): Promise<ActOutcome> => {
      const { order_id } = act
      try {
        return { order_id, stage: (await actOnReview(container, act)).stage }
      } catch (error) {
        const { code, details } = error as { code?: string; details?: unknown }
        return { order_id, code, present: details }
      }
    }),
  )
}
