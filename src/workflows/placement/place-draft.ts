import type { MedusaContainer } from "@medusajs/framework/types"
import { MathBN } from "@medusajs/framework/utils"
import type PlacementModuleService from "../../modules/placement/service"
import { withoutDeadlock } from "../../utils/database-faults"
import { newId } from "../../utils/ids"
import { Refusal } from "../../utils/refusal"
import { unitOfWork } from "../../utils/unit-of-work"
import { allocationInput } from "./commit/stock-plan"
import { sendPlacementEvents } from "./commit/send-events"
import { inTermsOfRequest } from "./commit/shortages"
import { writeOrder } from "./commit/write-order"
import { refuseProblems } from "./draft/refuse-problems"
import { judgeDraft } from "./judge-draft"
import { draftFigures } from "./draft-figures"
import { tellsFigures } from "./stock-shown"
import type { OrderDraft } from "./types"

export type PlacementKey = {
  /** Null: the client named none, so this request cannot be told from a retry of it. */
  key: string | null
  input_hash: string
}

export type Placed = {
  order: Record<string, unknown>
  order_id: string
  /** The key had placed this order before. */
  is_replay: boolean
}

/**
 * Places a draft in one transaction: stock, money, order, spending, commission, links, or nothing. The same key
 * places one order, whoever retries and however often; events follow the commit.
 * @throws Refusal with the draft's problems, INSUFFICIENT_INVENTORY, CREDIT_LIMIT_EXCEEDED,
 * SPENDING_LIMIT_EXCEEDED, TOTAL_CHANGED (409, with the new preview)
 */
export async function placeDraft(
  container: MedusaContainer,
  draft: OrderDraft,
  { key, input_hash }: PlacementKey,
  expectedTotal: string | null = null,
): Promise<Placed> {
  if (draft.problems.length) {
    // With what else would be refused, so that the buyer mends all of it at once.
    const { problems } = await judgeDraft(container, draft)
    refuseProblems(problems)
  }
  const figures = draftFigures(draft)
  if (expectedTotal !== null && !MathBN.eq(expectedTotal, figures.total)) {
    const { order, problems } = await judgeDraft(container, draft)
    const message = `The total is ${figures.total}, not ${expectedTotal} (expected_total)`
    throw new Refusal(
      "TOTAL_CHANGED",
      message,
      { expected_total: expectedTotal, order, problems },
      "conflict",
    )
  }
  const placements = container.resolve<PlacementModuleService>("placement")
  const { input, ranked } = await allocationInput(container, draft)
  const id = newId("plc")
  const claim = {
    id,
    key: key ?? id,
    input_hash,
    order_id: newId("order"),
    source: draft.source,
    cart_id: draft.cart_id,
    company_id: draft.buyer?.company.id ?? null,
    member_id: draft.buyer?.member.id ?? null,
    customer_id: draft.customer_id,
    placed_by: draft.placed_by,
    po_number: draft.po_number,
    remark: draft.remark,
    requested_delivery_date: draft.requested_delivery_date,
  }
  let written
  try {
    // All of us lock in one order; core's own paths need not.
    written = await withoutDeadlock(() =>
      unitOfWork(container, (unit) =>
        writeOrder(container, unit, { draft, figures, claim, allocation: input, ranked }),
      ),
    )
  } catch (error) {
    throw inTermsOfRequest(draft, error, { withFigures: tellsFigures(container, draft) })
  }
  if (!written) {
    const known = await placements.findByKey(claim.key, input_hash)
    return { order: known!.answer, order_id: known!.order_id, is_replay: true }
  }
  void sendPlacementEvents(container, [{ id, events: written.events }])
  return { order: written.answer, order_id: written.order_id, is_replay: false }
}
