import type { PriceBreak, PriceRequest, PriceWithBreaks, ResolvedPrice } from "../types"
import type { Resolution } from "./resolve-price"

type Item<Key> = Pick<PriceRequest<Key>, "key" | "price_set_id">

/** One item's price as callers see it. */
export function resolvedPrice<Key>(
  { key, price_set_id }: Item<Key>,
  { chosen, list }: Resolution,
): ResolvedPrice<Key> {
  return {
    key,
    price_set_id,
    amount: chosen?.amount ?? null,
    list_amount: list?.amount ?? null,
    source: chosen?.source ?? null,
    price_id: chosen?.price_id ?? null,
    is_tax_inclusive: chosen?.is_tax_inclusive ?? false,
    min_quantity: chosen?.min_quantity ?? null,
  }
}

/**
 * Of each item's rows (`position` counted from 1, quantities ascending) the first is its price, and those at which
 * the amount changes are its breaks.
 */
export function pricesWithBreaks<Key>(
  items: readonly Item<Key>[],
  rows: readonly { position: number; quantity: string; resolution: Resolution }[],
): PriceWithBreaks<Key>[] {
  const prices = new Map<number, PriceWithBreaks<Key>>()
  for (const { position, quantity, resolution } of rows) {
    const price = prices.get(position)
    if (!price) {
      prices.set(position, { ...resolvedPrice(items[position - 1], resolution), breaks: [] })
      continue
    }
    const { amount, list_amount, source } = resolvedPrice(items[position - 1], resolution)
    const before: Pick<PriceBreak, "amount"> = price.breaks[price.breaks.length - 1] ?? price
    if (amount !== before.amount) {
      price.breaks.push({ quantity, amount, list_amount, source })
    }
  }
  return items.map((_, index) => prices.get(index + 1) as PriceWithBreaks<Key>)
}
