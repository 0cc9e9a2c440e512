import { MathBN } from "@medusajs/framework/utils"
import type { OrderTerms, ShippingOptionRow } from "../../../read-models/order-terms"
import { newId } from "../../../utils/ids"
import type { DraftShippingMethod, Problem } from "../types"

export type OptionPrice = { amount: string | null; is_tax_inclusive: boolean }

type Offer = { option: ShippingOptionRow; amount: string; is_tax_inclusive: boolean }

/**
 * One shipping method per shipping profile of the goods that are shipped, as core demands: the requested option for
 * its profile, the cheapest (then the first by name) for the others.
 */
export function chooseShipping(
  terms: OrderTerms,
  prices: Map<string, OptionPrice>,
  profiles: (string | null)[],
  requestedOptionId: string | null,
): { methods: DraftShippingMethod[]; problems: Problem[] } {
  const offers = offersOf(terms.shipping_options, prices)
  const requested = offers.find(({ option }) => option.id === requestedOptionId)
  if (requestedOptionId && !requested) {
    const choices = offers.map(({ option }) => option.id)
    return { methods: [], problems: [notOffered(requestedOptionId, choices)] }
  }
  const chosen = new Map<string, Offer>()
  const problems: Problem[] = []
  for (const profile of new Set(profiles)) {
    const fits = (offer: Offer) => profile === null || offer.option.shipping_profile_id === profile
    const offer = requested && fits(requested) ? requested : offers.find(fits)
    if (offer) {
      chosen.set(offer.option.id, offer)
    } else {
      problems.push(noOption(terms, profile))
    }
  }
  return { methods: [...chosen.values()].map(methodOf), problems }
}

/** A provider that calculates its price is asked by the storefront's cart; an order in one request takes flat ones. */
function offersOf(options: ShippingOptionRow[], prices: Map<string, OptionPrice>): Offer[] {
  const offers: Offer[] = []
  for (const option of options) {
    const price = prices.get(option.id)
    if (option.price_type === "flat" && price?.amount != null) {
      offers.push({ option, amount: price.amount, is_tax_inclusive: price.is_tax_inclusive })
    }
  }
  return offers.sort(byPriceThenName)
}

function byPriceThenName(a: Offer, b: Offer): number {
  if (!MathBN.eq(a.amount, b.amount)) {
    return MathBN.lt(a.amount, b.amount) ? -1 : 1
  }
  return a.option.name.localeCompare(b.option.name) || a.option.id.localeCompare(b.option.id)
}

function methodOf({ option, amount, is_tax_inclusive }: Offer): DraftShippingMethod {
  return {
    id: newId("ordsm"),
    name: option.name,
    description: null,
    shipping_option_id: option.id,
    amount,
    is_tax_inclusive,
    data: {},
    metadata: null,
    tax_lines: [],
    adjustments: [],
  }
}

function notOffered(optionId: string, choices: string[]): Problem {
  return {
    code: "SHIPPING_OPTION_NOT_OFFERED",
    message: `The shipping option ${optionId} is not offered for this address; offered: ${choices.join(", ") || "none"}`,
    details: { shipping_option_id: optionId, offered: choices },
  }
}

function noOption(terms: OrderTerms, profile: string | null): Problem {
  const country = terms.ship_to?.country_code ?? ""
  return {
    code: "NO_SHIPPING_OPTION",
    message: `No shipping option delivers these goods to ${country.toUpperCase()}`,
    details: { country_code: country, shipping_profile_id: profile },
  }
}
