import fc from "fast-check"
import { STAGES, type OrderToReview, type ReviewTerms, type StageSetting } from "../../types"
import { neededStages } from "../needed-stages"

const OFF: StageSetting = { stage: "order", mode: "off", min_total: null, overdue: false, over_credit: false }
const when = (more: Partial<StageSetting>): StageSetting => ({ ...OFF, mode: "when", ...more })

const order = (more: Partial<OrderToReview> = {}): OrderToReview => ({
  order_id: "order_1",
  company_id: "comp_1",
  currency_code: "gbp",
  total: "100",
  on_credit: false,
  ...more,
})
const terms = (setting: StageSetting, more: Partial<ReviewTerms> = {}): ReviewTerms => ({
  settings: [setting],
  has_overdue: false,
  credit: null,
  ...more,
})

describe("the stages that an order needs", () => {
  it("are those that are always on, in their order, whatever the order of the settings", () => {
    const settings = [...STAGES].reverse().map((stage) => ({ ...OFF, stage, mode: "always" as const }))
    expect(neededStages({ ...terms(OFF), settings }, order())).toEqual(["order", "finance", "outbound"])
  })

  it.each([
    ["99.99", []],
    ["100", ["order"]],
    ["100.000000001", ["order"]],
  ])("take a total of %s against 100 for %j", (total, needed) => {
    expect(neededStages(terms(when({ min_total: { gbp: "100" } })), order({ total }))).toEqual(needed)
  })

  it("take no amount in another currency for this one", () => {
    expect(neededStages(terms(when({ min_total: { eur: "1" } })), order())).toEqual([])
  })

  it("follow what is overdue only where the stage asks for it", () => {
    const late = { has_overdue: true }
    expect(neededStages(terms(when({ overdue: true }), late), order())).toEqual(["order"])
    expect(neededStages(terms(when({ overdue: false }), late), order())).toEqual([])
    expect(neededStages(terms(when({ overdue: true })), order())).toEqual([])
  })

  it.each([
    // limit, used, held, total, on credit → over
    ["100", "0", "0", "100", false, false],
    ["100", "0", "0.01", "100", false, true],
    ["100", "50", "0", "60", false, true],
    ["100", "50", "0", "60", true, false],
    ["100", "100", "0", "1", true, false],
    ["100", "100.01", "0", "1", true, true],
    ["100", "-50", "0", "150", false, false],
  ])(
    "limit %s, used %s, held %s, total %s, on credit %s: over credit %s",
    (limit, used, held, total, on, over) => {
      const credit = { limit, used, held }
      const needed = neededStages(
        terms(when({ over_credit: true }), { credit }),
        order({ total, on_credit: on }),
      )
      expect(needed).toEqual(over ? ["order"] : [])
    },
  )

  it("leave alone who was never granted credit", () => {
    expect(neededStages(terms(when({ over_credit: true })), order({ total: "1000000" }))).toEqual([])
  })
})

const setting = fc.record({
  stage: fc.constantFrom(...STAGES),
  mode: fc.constantFrom("off" as const, "always" as const, "when" as const),
  min_total: fc.option(fc.record({ gbp: fc.nat(1000).map(String) })),
  overdue: fc.boolean(),
  over_credit: fc.boolean(),
})
const anyTerms = fc.record({
  settings: fc.uniqueArray(setting, { selector: ({ stage }) => stage }),
  has_overdue: fc.boolean(),
  credit: fc.option(
    fc.record({
      limit: fc.nat(1000).map(String),
      used: fc.integer({ min: -100, max: 1500 }).map(String),
      held: fc.nat(1000).map(String),
    }),
  ),
})
const pence = fc.nat(200_000).map((amount) => (amount / 100).toFixed(2))

describe("by any settings", () => {
  it("a larger order needs every stage that a smaller one needs", () => {
    fc.assert(
      fc.property(anyTerms, pence, pence, fc.boolean(), (given, a, b, on_credit) => {
        const [small, large] = [a, b].sort((x, y) => Number(x) - Number(y))
        const needed = neededStages(given, order({ total: large, on_credit }))
        for (const stage of neededStages(given, order({ total: small, on_credit }))) {
          expect(needed).toContain(stage)
        }
      }),
    )
  })

  it("a stage that is off is never needed, one that is always on always", () => {
    fc.assert(
      fc.property(anyTerms, pence, (given, total) => {
        const needed = neededStages(given, order({ total }))
        for (const { stage, mode } of given.settings.filter((each) => each.mode !== "when")) {
          expect(needed.includes(stage)).toBe(mode === "always")
        }
        expect(needed).toEqual(STAGES.filter((stage) => needed.includes(stage)))
      }),
    )
  })
})
