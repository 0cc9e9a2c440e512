import { Refusal } from "../../../utils/refusal"
import type { KnownPrice } from "../statements/change-contract-prices"
import type { PriceChange } from "./check-price-changes"
import type { ContractPriceTerms } from "./contract-price-terms"

/** What holds or will hold under a key; a price that is over is none. */
export function liveAmount(known: KnownPrice | undefined, now: Date): string | null {
  return known && (known.ends_at === null || known.ends_at > now) ? known.amount : null
}

/** Throws PRICES_CHANGED_MEANWHILE with every row whose price is another by now than it has seen. */
export function assertAsSeen(
  changes: readonly PriceChange[],
  presentOf: ReadonlyMap<number, string | null>,
): void {
  const conflicts = changes.flatMap(({ row, sku, seen, min_quantity }) => {
    const present = presentOf.get(row) ?? null
    return seen === undefined || seen === present ? [] : [{ row, sku, min_quantity, seen, present }]
  })
  if (conflicts.length) {
    throw meanwhile(conflicts)
  }
}

type Conflict = Pick<PriceChange, "row" | "sku" | "min_quantity"> & {
  seen: string | null
  present: string | null
}

export function meanwhile(conflicts: Conflict[]): Refusal {
  const [first] = conflicts
  const named = first
    ? `; the first: row ${first.row}, sku ${first.sku}: ${first.present ?? "no price"} now, not ${first.seen ?? "none"}`
    : ""
  return new Refusal(
    "PRICES_CHANGED_MEANWHILE",
    `Somebody else has changed these prices meanwhile and none was written${named}`,
    { conflicts },
    "conflict",
  )
}

/** The price that a change leaves under its key; null where it ends it. What the row does not say stays as it was. */
export function termsAfter(
  { amount, ends_at, ...key }: PriceChange,
  known: KnownPrice | undefined,
  now: Date,
): ContractPriceTerms | null {
  if (amount === null) {
    return null
  }
  const live = liveAmount(known, now) === null ? undefined : known
  return {
    customer_group_id: key.customer_group_id,
    price_set_id: key.price_set_id,
    currency_code: key.currency_code,
    min_quantity: key.min_quantity,
    amount,
    starts_at: key.starts_at,
    ends_at: ends_at === undefined ? (live?.ends_at ?? null) : ends_at,
    source: live?.source ?? null,
  }
}
