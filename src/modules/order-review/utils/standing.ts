import { Refusal } from "../../../utils/refusal"
import { STAGES, type ReviewAct, type Stage, type Standing } from "../types"

/** Where an order stands that has yet to pass these stages. */
export function standingBefore(stages: Stage[]): Standing {
  const [first] = stages
  return first
    ? { stages, stage: first, state: "waiting", reason: null }
    : { stages, stage: null, state: "through", reason: null }
}

/**
 * Where an order stands after an act. Approved, it goes on to the next stage that it needs, or is through; returned,
 * it stays in its stage with the reason until it is resubmitted there.
 * @throws Refusal REVIEW_CHANGED (409) when it is no longer where whoever acts saw it, as after somebody else's click
 */
export function afterAct(orderId: string, standing: Standing, { act, stage, reason }: ReviewAct): Standing {
  const isExpected = standing.state === (act === "resubmit" ? "returned" : "waiting")
  if (standing.stage !== stage || !isExpected) {
    throw hasMovedOn(orderId, standing, act)
  }
  const { stages } = standing
  switch (act) {
    case "approve":
      return { ...standingBefore(stagesFrom(standing).slice(1)), stages }
    case "return":
      return { stages, stage, state: "returned", reason }
    case "resubmit":
      return { stages, stage, state: "waiting", reason: null }
  }
}

/**
 * Where an order stands after an edit that makes it another order: what was approved counts no more. It has to pass
 * the stages that apply now and those that it had not passed yet, from the first of them on. A returned one stays
 * returned until it is resubmitted.
 */
export function afterEdit(standing: Standing, needed: Stage[]): Standing {
  const pending = stagesFrom(standing)
  const stages = STAGES.filter((stage) => needed.includes(stage) || pending.includes(stage))
  if (!stages.length) {
    return standing
  }
  const { state, reason } = standing
  return { ...standingBefore(stages), ...(state === "returned" ? { state, reason } : {}) }
}

/** The stage where it stands and those behind it. */
function stagesFrom({ stages, stage }: Standing): Stage[] {
  return stage ? stages.slice(stages.indexOf(stage)) : []
}

function hasMovedOn(order_id: string, { stage, state, reason }: Standing, act: string): Refusal {
  const now = stage ? `it is ${state} in the ${stage} stage` : "it is through"
  const message = `Order ${order_id} is no longer where you saw it: ${now} (${act})`
  return new Refusal("REVIEW_CHANGED", message, { order_id, stage, state, reason }, "conflict")
}
