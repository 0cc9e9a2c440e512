import type { MedusaContainer } from "@medusajs/framework/types"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { readCommissionStandings } from "../../../read-models/commission-standings"
import { commissionService } from "../commission-service"

/** `cause` names what happened, for the entries' reference: "cancellation:order_…", "return:return_…". */
export type CommissionToSettle = { order_ids: string[]; cause: string }

/** Brings commission in step with how orders stand now; idempotent. Answers with the number of new clawbacks. */
export const settleCommissionStep = createStep(
  "settle-commission",
  async (input: CommissionToSettle, { container }) => new StepResponse(await settle(container, input)),
)

export async function settle(
  container: MedusaContainer,
  { order_ids, cause }: CommissionToSettle,
): Promise<number> {
  const standings = await readCommissionStandings(container, order_ids)
  if (!standings.length) {
    return 0
  }
  const { clawbacks } = await commissionService(container).settle({ standings, cause })
  return clawbacks
}
