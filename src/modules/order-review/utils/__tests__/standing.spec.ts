import fc from "fast-check"
import { ACTS, STAGES, STATES, type ReviewAct, type Stage, type Standing } from "../../types"
import { afterAct, afterEdit, standingBefore } from "../standing"

const act = (name: ReviewAct["act"], stage: Stage, reason: string | null = null): ReviewAct => ({
  act: name,
  stage,
  reason,
})
const after = (standing: Standing, ...acts: ReviewAct[]) =>
  acts.reduce((now, each) => afterAct("order_1", now, each), standing)

const all = standingBefore([...STAGES])
const through = { stages: [...STAGES], stage: null, state: "through", reason: null }

describe("an act", () => {
  it("of approval leads from stage to stage, and through after the last", () => {
    expect(standingBefore([])).toEqual({ ...through, stages: [] })
    expect(after(all, act("approve", "order"))).toEqual({ ...all, stage: "finance" })
    const acts = STAGES.map((stage) => act("approve", stage))
    expect(after(all, ...acts)).toEqual(through)
  })

  it("of return keeps the stage and the reason until the order is resubmitted there", () => {
    const returned = after(all, act("approve", "order"), act("return", "finance", "Pay first"))
    expect(returned).toEqual({ ...all, stage: "finance", state: "returned", reason: "Pay first" })
    expect(after(returned, act("resubmit", "finance"))).toEqual({ ...all, stage: "finance" })
  })

  it.each([
    ["a second identical click", after(all, act("approve", "order")), act("approve", "order")],
    ["a click on a later stage", all, act("approve", "finance")],
    ["an approval of what was returned", after(all, act("return", "order", "No")), act("approve", "order")],
    ["a resubmission of what waits", all, act("resubmit", "order")],
    ["an act on what is through", standingBefore([]), act("return", "order", "No")],
  ])("refuses %s and says where the order stands", (_what, standing, again) => {
    const { stage, state, reason } = standing
    expect(() => after(standing, again)).toThrow(
      expect.objectContaining({
        code: "REVIEW_CHANGED",
        type: "conflict",
        details: { order_id: "order_1", stage, state, reason },
      }),
    )
  })
})

describe("an edit", () => {
  it("sends an order that is through back to the first stage that applies now", () => {
    const was = after(standingBefore(["finance"]), act("approve", "finance"))
    expect(afterEdit(was, ["order", "outbound"])).toEqual(standingBefore(["order", "outbound"]))
    expect(afterEdit(was, [])).toEqual(was)
  })

  it("takes back what was approved of an order that is under way, and keeps what is to come", () => {
    const inOutbound = after(all, act("approve", "order"), act("approve", "finance"))
    expect(afterEdit(inOutbound, ["finance"])).toEqual(standingBefore(["finance", "outbound"]))
    expect(afterEdit(inOutbound, [])).toEqual(standingBefore(["outbound"]))
  })

  it("leaves a returned order returned", () => {
    const returned = after(all, act("approve", "order"), act("return", "finance", "Too much"))
    expect(afterEdit(returned, ["order"])).toEqual({
      stages: ["order", "finance", "outbound"],
      stage: "order",
      state: "returned",
      reason: "Too much",
    })
  })
})

const someStages = fc.subarray([...STAGES])
const anyAct = fc.record({
  act: fc.constantFrom(...ACTS),
  stage: fc.constantFrom(...STAGES),
  reason: fc.constant("Because"),
})
const anyStep = fc.oneof(
  anyAct.map((each) => ({ act: each })),
  someStages.map((needed) => ({ needed })),
)

/** Acts that are refused change nothing. */
function walked(stages: Stage[], steps: ({ act: ReviewAct } | { needed: Stage[] })[]) {
  const approved = new Set<Stage>()
  let now = standingBefore(stages)
  for (const step of steps) {
    if ("needed" in step) {
      const next = afterEdit(now, step.needed)
      next.stages.forEach((stage) => next.stage && approved.delete(stage))
      now = next
      continue
    }
    try {
      now = afterAct("order_1", now, step.act)
      if (step.act.act === "approve") {
        approved.add(step.act.stage)
      }
    } catch {
      // refused
    }
  }
  return { now, approved }
}

describe("after any acts and edits", () => {
  it("an order is through only when each of its stages was approved since the last edit that it went back for", () => {
    fc.assert(
      fc.property(someStages, fc.array(anyStep, { maxLength: 12 }), (stages, steps) => {
        const { now, approved } = walked(stages, steps)
        if (now.state === "through") {
          expect(now.stages.filter((stage) => !approved.has(stage))).toEqual([])
        }
      }),
      { numRuns: 1000 },
    )
  })

  it("it stands in one of its stages, in order, with a reason exactly while it is returned", () => {
    fc.assert(
      fc.property(someStages, fc.array(anyStep, { maxLength: 12 }), (stages, steps) => {
        const { now } = walked(stages, steps)
        expect(STATES).toContain(now.state)
        expect(now.stage === null).toBe(now.state === "through")
        expect(now.stage === null || now.stages.includes(now.stage)).toBe(true)
        expect(now.stages).toEqual(STAGES.filter((stage) => now.stages.includes(stage)))
        expect(now.reason === null).toBe(now.state !== "returned")
      }),
      { numRuns: 1000 },
    )
  })
})
