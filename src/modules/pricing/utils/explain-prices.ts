import type { CandidatesRow, ContractRow, CorePriceRow, DiscountRow } from "../statements/price-candidates"
import type { CandidateVerdict, ExplainedCandidate, PricePolicy, PriceSource } from "../types"
import { discountedAmount } from "./discounted-amount"
import type { Candidate, Resolution } from "./resolve-price"

type Verdict = { code: CandidateVerdict; reason: string }

export type Question = { policy: PricePolicy; currency_code: string; quantity: string; at: Date }

const NAMES: Record<PriceSource, string> = {
  company_contract: "the company's contract price",
  tier_contract: "the tier's contract price",
  tier_category_discount: "the tier's discount on the category",
  tier_discount: "the tier's discount on all goods",
  price_list: "the price list",
  list: "the list price",
}

const NOTHING_MORE = {
  min_quantity: null,
  max_quantity: null,
  rate_bps: null,
  category_id: null,
  price_list_id: null,
  starts_at: null,
  ends_at: null,
}

/**
 * Every price that was looked at for one (goods, quantity), the most specific source first, with what speaks for or
 * against it. Exactly one has `won`, and it is the one that `resolvePrice` chose; none where nothing applies.
 */
export function explainPrices(row: CandidatesRow, resolution: Resolution, question: Question) {
  const explain = new Explanation(resolution, question)
  const categoryDiscounts = row.discounts?.filter((discount) => discount.category_id !== null) ?? []
  const generalDiscounts = row.discounts?.filter((discount) => discount.category_id === null) ?? []
  return [
    ...(row.company_contract ?? []).map((price) => explain.contract("company_contract", price)),
    ...(row.tier_contract ?? []).map((price) => explain.contract("tier_contract", price)),
    ...categoryDiscounts.map((discount) => explain.discount("tier_category_discount", discount)),
    ...generalDiscounts.map((discount) => explain.discount("tier_discount", discount)),
    ...(row.price_list ?? []).map((price) => explain.corePrice("price_list", price)),
    ...(row.list ?? []).map((price) => explain.corePrice("list", price)),
  ]
}

class Explanation {
  constructor(
    private readonly resolution: Resolution,
    private readonly question: Question,
  ) {}

  contract(source: "company_contract" | "tier_contract", price: ContractRow): ExplainedCandidate {
    const verdict = price.applies ? this.among(source, price.id, price.amount) : this.outside(price)
    return {
      ...this.told(source, price.id, price.amount, verdict),
      min_quantity: price.min_quantity,
      ...period(price),
    }
  }

  discount(source: "tier_category_discount" | "tier_discount", discount: DiscountRow): ExplainedCandidate {
    const { list } = this.resolution
    const amount = list && discountedAmount(list.amount, discount.rate_bps, this.question.currency_code)
    const verdict = !discount.applies
      ? this.outside(discount)
      : amount === null
        ? { code: "no_list_price" as const, reason: "There is no list price to take the discount from" }
        : this.among(source, discount.id, amount)
    return {
      ...this.told(source, discount.id, amount, verdict),
      rate_bps: discount.rate_bps,
      category_id: discount.category_id,
      ...period(discount),
    }
  }

  corePrice(source: "price_list" | "list", price: CorePriceRow): ExplainedCandidate {
    return {
      ...this.told(source, price.id, price.amount, this.among(source, price.id, price.amount)),
      min_quantity: price.min_quantity,
      max_quantity: price.max_quantity,
      price_list_id: price.price_list_id,
    }
  }

  private told(source: PriceSource, id: string, amount: string | null, verdict: Verdict): ExplainedCandidate {
    return { source, amount, won: verdict.code === "won", ...verdict, price_id: id, ...NOTHING_MORE }
  }

  /** Of a row that applies: it won, or lost within its source, within core, or against another source. */
  private among(source: PriceSource, id: string, amount: string): Verdict {
    const { resolution, question } = this
    const chosen = resolution.chosen as Candidate
    if (chosen.source === source && chosen.price_id === id) {
      const reason =
        question.policy === "lowest"
          ? "The lowest price that applies"
          : "The most specific price that applies"
      return { code: "won", reason: `${reason}: ${NAMES[source]}` }
    }
    const superior = this.superiorOfSource(source, id)
    if (superior) {
      return superior
    }
    return question.policy === "lowest" && chosen.amount !== amount
      ? { code: "higher", reason: `${chosen.amount} by ${NAMES[chosen.source]} is lower` }
      : { code: "less_specific", reason: `${capital(NAMES[chosen.source])} is more specific` }
  }

  /** The first row of each source stands for it; the rest lost to that one. */
  private superiorOfSource(source: PriceSource, id: string): Verdict | null {
    const first = this.resolution.first[source]
    if (first && first.price_id !== id) {
      return { code: "superseded", reason: `${capital(NAMES[source])} ${first.price_id} comes first` }
    }
    const core = this.resolution.core?.source
    if (source === "list" && core === "price_list") {
      return { code: "core_prefers_price_list", reason: "A price list takes the place of the list price" }
    }
    if (source === "price_list" && core === "list") {
      return { code: "core_prefers_list", reason: "The sale price is not below the list price" }
    }
    return null
  }

  private outside(row: { min_quantity?: string; starts_at: string | null; ends_at: string | null }): Verdict {
    const { at, quantity } = this.question
    if (row.starts_at && new Date(row.starts_at) > at) {
      return { code: "not_yet_valid", reason: `Valid from ${iso(row.starts_at)} on` }
    }
    if (row.ends_at && new Date(row.ends_at) <= at) {
      return { code: "expired", reason: `Was valid until ${iso(row.ends_at)}` }
    }
    return { code: "below_min_quantity", reason: `Holds from ${row.min_quantity} on; asked for ${quantity}` }
  }
}

function period(row: { starts_at: string | null; ends_at: string | null }) {
  return {
    starts_at: row.starts_at === null ? null : new Date(row.starts_at),
    ends_at: row.ends_at === null ? null : new Date(row.ends_at),
  }
}

function iso(time: string): string {
  return new Date(time).toISOString()
}

function capital(text: string): string {
  return text[0].toUpperCase() + text.slice(1)
}
