import type { Shortage } from "../../../modules/inventory/types"
import { isRefusal, Refusal } from "../../../utils/refusal"
import type { OrderDraft, Problem } from "../types"

const CODE = "INSUFFICIENT_INVENTORY"

/**
 * The planner knows lines by their id to be; clients know them by their place in the request. Without figures a
 * shortage says no more than that.
 */
export function shortageProblems(
  draft: OrderDraft,
  shortages: Shortage[],
  { withFigures }: { withFigures: boolean },
): Problem[] {
  const positions = new Map(draft.lines.map((line) => [line.id, line.position]))
  return shortages.map(({ line_id, sku, requested, available }) => {
    const line = positions.get(line_id) ?? 0
    const left = withFigures ? `${available} of` : "fewer than"
    return {
      code: CODE,
      message: `Line ${line}: ${left} ${requested} ${sku ?? ""} left`,
      line,
      details: { sku, requested, ...(withFigures && { available }) },
    }
  })
}

/** Says the allocation's refusal in the client's terms; every other error is passed on as it is. */
export function inTermsOfRequest(draft: OrderDraft, error: unknown, told: { withFigures: boolean }): unknown {
  if (!isRefusal(error) || error.code !== CODE) {
    return error
  }
  const problems = shortageProblems(draft, error.details.lines as Shortage[], told)
  const lines = problems.map((problem) => ({ line: problem.line, ...problem.details }))
  return new Refusal(CODE, problems.map((problem) => problem.message).join("; "), { lines })
}
