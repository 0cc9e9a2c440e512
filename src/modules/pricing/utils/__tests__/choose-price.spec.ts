import { MathBN } from "@medusajs/framework/utils"
import * as fc from "fast-check"
import type { PriceSource } from "../../types"
import { choosePrice, coreChoice, type ChoosableListed } from "../choose-price"

const SOURCES: PriceSource[] = [
  "company_contract",
  "tier_contract",
  "tier_category_discount",
  "tier_discount",
  "price_list",
  "list",
]

const amounts = fc.integer({ min: 0, max: 500 }).map((pence) => (pence / 100).toString())
const candidates = fc.uniqueArray(fc.record({ source: fc.constantFrom(...SOURCES), amount: amounts }), {
  selector: (candidate) => candidate.source,
})

describe("choosePrice", () => {
  it("takes the company's own price before all others, though it is the dearest", () => {
    const all = SOURCES.map((source, index) => ({ source, amount: String(9 - index) }))
    expect(choosePrice(all.reverse(), "most_specific")).toEqual({ source: "company_contract", amount: "9" })
  })

  it("takes the lowest by the policy lowest, comparing decimals and not texts", () => {
    const tier = { source: "tier_contract" as const, amount: "10" }
    const list = { source: "list" as const, amount: "9.5" }
    expect(choosePrice([tier, list], "lowest")).toBe(list)
  })

  it("takes the more specific of two equal amounts by the policy lowest", () => {
    const company = { source: "company_contract" as const, amount: "2.50" }
    const list = { source: "list" as const, amount: "2.5" }
    expect(choosePrice([list, company], "lowest")).toBe(company)
  })

  it("answers null where nothing applies", () => {
    expect(choosePrice([], "most_specific")).toBeNull()
    expect(choosePrice([], "lowest")).toBeNull()
  })

  it("does not depend on the order of the candidates", () => {
    fc.assert(
      fc.property(
        candidates,
        fc.constantFrom("most_specific" as const, "lowest" as const),
        (some, policy) => {
          expect(choosePrice([...some].reverse(), policy)).toEqual(choosePrice(some, policy))
        },
      ),
    )
  })

  it("is never above any candidate by the policy lowest, and never less specific than one otherwise", () => {
    fc.assert(
      fc.property(candidates, (some) => {
        for (const candidate of some) {
          expect(MathBN.lte(choosePrice(some, "lowest")?.amount ?? 0, candidate.amount)).toBe(true)
          const specific = choosePrice(some, "most_specific")?.source as PriceSource
          expect(SOURCES.indexOf(specific)).toBeLessThanOrEqual(SOURCES.indexOf(candidate.source))
        }
      }),
    )
  })
})

describe("coreChoice", () => {
  const list = (amount: string): ChoosableListed => ({ source: "list", amount, price_list_type: null })
  const listed = (type: string, amount: string): ChoosableListed => ({
    source: "price_list",
    amount,
    price_list_type: type,
  })

  it("lets an override hold though it is dearer", () => {
    expect(coreChoice(list("2"), listed("override", "3"))?.amount).toBe("3")
  })

  it("lets a sale hold only where it is not dearer than the list price", () => {
    expect(coreChoice(list("2"), listed("sale", "1.99"))?.source).toBe("price_list")
    expect(coreChoice(list("2"), listed("sale", "2.00"))?.source).toBe("price_list")
    expect(coreChoice(list("2"), listed("sale", "2.01"))?.source).toBe("list")
  })

  it("takes the one there is", () => {
    expect(coreChoice(null, listed("sale", "5"))?.amount).toBe("5")
    expect(coreChoice(list("5"), null)?.amount).toBe("5")
    expect(coreChoice(null, null)).toBeNull()
  })
})
