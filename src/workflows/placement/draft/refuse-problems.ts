import { Refusal } from "../../../utils/refusal"
import type { Problem } from "../types"

/**
 * Refuses an order that has problems, with all of them. The code is theirs when they agree, else ORDER_REFUSED.
 */
export function refuseProblems(problems: Problem[]): void {
  if (!problems.length) {
    return
  }
  const codes = new Set(problems.map((problem) => problem.code))
  const [code] = codes.size === 1 ? codes : ["ORDER_REFUSED"]
  throw new Refusal(code, problems.map((problem) => problem.message).join("; "), { problems })
}
