import type { MedusaContainer } from "@medusajs/framework/types"
import type FinanceModuleService from "../../src/modules/finance/service"
import { financeOf } from "../helpers/credit-builders"

type HoldInput = Parameters<FinanceModuleService["placeHold"]>[0]
type CaptureInput = Parameters<FinanceModuleService["captureHold"]>[0]
type RefundInput = Parameters<FinanceModuleService["refund"]>[0]
type VoidInput = { void: string }

export type Move = { hold: HoldInput } | { capture: CaptureInput } | { refund: RefundInput } | VoidInput

/** Starts all moves at once; says of each whether it was done, or by which code it was refused. */
export async function moveAtOnce(container: MedusaContainer, input: unknown): Promise<string[]> {
  const answers = await Promise.allSettled((input as Move[]).map((move) => done(financeOf(container), move)))
  return answers.map((answer) =>
    answer.status === "fulfilled" ? "done" : (answer.reason.code ?? String(answer.reason)),
  )
}

function done(finance: FinanceModuleService, move: Move): Promise<unknown> {
  if ("hold" in move) {
    return finance.placeHold(move.hold)
  }
  if ("capture" in move) {
    return finance.captureHold(move.capture)
  }
  return "refund" in move ? finance.refund(move.refund) : finance.voidHold({ hold_id: move.void })
}
