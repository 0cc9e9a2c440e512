import { fromPence, toPence } from "./exact"

/** What a customer paid for goods: `quantity` whole and positive, `price` in pounds, `at` the invoice's minute (ISO, UTC). */
export type Observation = { quantity: bigint; price: string; at: string }

/** Applies from `min_quantity` on, while `starts_at <= t < ends_at` (null: open). */
export type ContractPriceRow = {
  min_quantity: bigint
  amount: string
  starts_at: string | null
  ends_at: string | null
}

/**
 * The fewest quantity breaks and periods that give back every price paid by ONE customer for ONE goods: for each
 * observation `contractPriceAt(rows, quantity, at)` is its price. The lowest break starts at 1, so that other
 * quantities have a price too. Something given free of charge is free in that minute only, not from then on.
 * The observations must not hold two prices for one quantity and minute.
 */
export function contractPrices(observations: readonly Observation[]): ContractPriceRow[] {
  const byQuantity = new Map<bigint, Observation[]>()
  for (const observation of observations) {
    const known = byQuantity.get(observation.quantity)
    if (known) {
      known.push(observation)
    } else {
      byQuantity.set(observation.quantity, [observation])
    }
  }
  const ascending = [...byQuantity].sort(([a], [b]) => (a < b ? -1 : 1))
  let rows: ContractPriceRow[] = []
  for (const [quantity, paid] of ascending) {
    // A break that says what the breaks below it say already is left out.
    if (!paid.every(({ at, price }) => isSamePrice(contractPriceAt(rows, quantity, at), price))) {
      rows = [...rows, ...periodsOf(paid, rows.length ? quantity : 1n)]
    }
  }
  return rows
}

/** Among the rows valid at `at` the highest break up to `quantity` wins, of one break the latest start. */
export function contractPriceAt(
  rows: readonly ContractPriceRow[],
  quantity: bigint,
  at: string,
): string | null {
  const valid = rows.filter(
    (row) =>
      row.min_quantity <= quantity &&
      (row.starts_at === null || row.starts_at <= at) &&
      (row.ends_at === null || at < row.ends_at),
  )
  const winner = valid.reduce<ContractPriceRow | null>((best, row) => {
    const isBetter =
      !best ||
      row.min_quantity > best.min_quantity ||
      (row.min_quantity === best.min_quantity && (row.starts_at ?? "") > (best.starts_at ?? ""))
    return isBetter ? row : best
  }, null)
  return winner && winner.amount
}

function isSamePrice(amount: string | null, price: string): boolean {
  return amount !== null && toPence(amount) === toPence(price)
}

function periodsOf(paid: Observation[], minQuantity: bigint): ContractPriceRow[] {
  const inTime = [...paid].sort((a, b) => (a.at < b.at ? -1 : 1))
  const periods: ContractPriceRow[] = []
  for (const { price, at } of inTime.filter((observation) => !isFree(observation))) {
    const current = periods.at(-1)
    if (current && isSamePrice(current.amount, price)) {
      continue
    }
    if (current) {
      current.ends_at = at
    }
    periods.push({ ...row(minQuantity, price), starts_at: current ? at : null })
  }
  const freeMinutes = [...new Set(inTime.filter(isFree).map(({ at }) => at))]
  return [
    ...periods,
    ...freeMinutes.map((at) => ({ ...row(minQuantity, "0"), starts_at: at, ends_at: aMinuteLater(at) })),
  ]
}

function row(min_quantity: bigint, price: string): ContractPriceRow {
  return { min_quantity, amount: fromPence(toPence(price)), starts_at: null, ends_at: null }
}

function isFree({ price }: Observation): boolean {
  return toPence(price) === 0n
}

function aMinuteLater(at: string): string {
  return new Date(Date.parse(at) + 60_000).toISOString().replace(".000Z", "Z")
}
