import fc from "fast-check"
import type { CommissionRuleTerms } from "../../types"
import { chooseRule, inOrderOfPrecedence, type RuleQuestion } from "../choose-rule"

const day = (n: number) => new Date(Date.UTC(2026, 0, n))

const aRule = (terms: Partial<CommissionRuleTerms>): CommissionRuleTerms => ({
  id: "crul_1",
  level: 1,
  product_id: null,
  category_id: null,
  tier_id: null,
  rate_bps: 100,
  priority: 0,
  starts_at: null,
  ends_at: null,
  created_at: day(1),
  ...terms,
})

const question: RuleQuestion = {
  level: 1,
  product_id: "p",
  category_ids: ["c", "c2"],
  tier_id: "t",
  at: day(15),
}

const chosen = (...rules: CommissionRuleTerms[]) => chooseRule(inOrderOfPrecedence(rules), question)?.id

const all = aRule({ id: "all" })
const tier = aRule({ id: "tier", tier_id: "t" })
const category = aRule({ id: "category", category_id: "c" })
const goods = aRule({ id: "goods", product_id: "p" })
const categoryAndTier = aRule({ id: "category and tier", category_id: "c", tier_id: "t" })
const goodsAndTier = aRule({ id: "goods and tier", product_id: "p", tier_id: "t" })
const goodsAndCategory = aRule({ id: "goods and category", product_id: "p", category_id: "c" })
const everything = aRule({ id: "everything", product_id: "p", category_id: "c", tier_id: "t" })

describe("the rule that decides", () => {
  it("is the one with more dimensions; among as many, goods before category before tier", () => {
    const fromWeakest = [
      all,
      tier,
      category,
      goods,
      categoryAndTier,
      goodsAndTier,
      goodsAndCategory,
      everything,
    ]
    fromWeakest.forEach((rule, n) => expect(chosen(...fromWeakest.slice(0, n + 1))).toBe(rule.id))
  })

  it("is, among equally specific ones, the one of higher priority, then the oldest", () => {
    const old = aRule({ id: "old", created_at: day(1) })
    const young = aRule({ id: "young", created_at: day(2) })
    expect(chosen(young, old)).toBe("old")
    expect(chosen(old, { ...young, priority: 1 })).toBe("young")
    expect(chosen({ ...all, priority: 9 }, tier)).toBe("tier")
  })

  it("is valid from starts_at on, and at ends_at no longer", () => {
    expect(chosen(aRule({ starts_at: day(15) }))).toBe("crul_1")
    expect(chosen(aRule({ starts_at: day(16) }))).toBeUndefined()
    expect(chosen(aRule({ ends_at: day(15) }))).toBeUndefined()
    expect(chosen(aRule({ ends_at: day(16) }))).toBe("crul_1")
  })

  it("is of the level that is asked for, and none when nothing applies", () => {
    expect(chosen(aRule({ level: 2 }))).toBeUndefined()
    expect(chosen(aRule({ product_id: "other" }), aRule({ tier_id: "other" }))).toBeUndefined()
    expect(chosen()).toBeUndefined()
  })
})

describe("for any rules and question", () => {
  const oneOf = (...ids: string[]) => fc.constantFrom(...ids, null)
  const moment = fc.integer({ min: 1, max: 28 }).map(day)
  const rules = fc.uniqueArray(
    fc.record({
      id: fc.string({ minLength: 1 }),
      level: fc.constantFrom(1 as const, 2 as const),
      product_id: oneOf("p", "p2"),
      category_id: oneOf("c", "c2", "c3"),
      tier_id: oneOf("t", "t2"),
      rate_bps: fc.nat(10_000),
      priority: fc.nat(2),
      starts_at: fc.option(moment),
      ends_at: fc.option(moment),
      created_at: moment,
    }),
    { selector: ({ id }) => id, maxLength: 30 },
  )
  const questions = fc.record({
    level: fc.constantFrom(1 as const, 2 as const),
    product_id: oneOf("p", "p2"),
    category_ids: fc.subarray(["c", "c2", "c3"]),
    tier_id: oneOf("t", "t2"),
    at: moment,
  })

  it("the choice depends on neither the order of rules nor that of categories", () => {
    fc.assert(
      fc.property(rules, questions, fc.infiniteStream(fc.nat()), (some, asked, order) => {
        const shuffled = some
          .map((rule) => ({ rule, at: order.next().value as number }))
          .sort((a, b) => a.at - b.at)
          .map(({ rule }) => rule)
        const reversed = { ...asked, category_ids: [...asked.category_ids].reverse() }
        expect(chooseRule(inOrderOfPrecedence(shuffled), reversed)).toEqual(
          chooseRule(inOrderOfPrecedence(some), asked),
        )
      }),
    )
  })

  it("the chosen rule applies, and no rule that applies has more dimensions", () => {
    const dimensions = (rule: CommissionRuleTerms) =>
      [rule.product_id, rule.category_id, rule.tier_id].filter((id) => id !== null).length
    fc.assert(
      fc.property(rules, questions, (some, asked) => {
        const applying = some.filter(
          (rule) =>
            rule.level === asked.level &&
            [null, asked.product_id].includes(rule.product_id) &&
            [null, ...asked.category_ids].includes(rule.category_id) &&
            [null, asked.tier_id].includes(rule.tier_id) &&
            (!rule.starts_at || rule.starts_at <= asked.at) &&
            (!rule.ends_at || rule.ends_at > asked.at),
        )
        const rule = chooseRule(inOrderOfPrecedence(some), asked)
        if (!rule) {
          return expect(applying).toEqual([])
        }
        expect(applying).toContain(rule)
        expect(dimensions(rule)).toBe(Math.max(...applying.map(dimensions)))
      }),
    )
  })
})
