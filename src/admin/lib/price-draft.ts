/** A price as somebody has typed it; null ends it. */
export type Change = {
  sku: string
  min_quantity: string
  amount: string | null
  /** Left out: the price that holds there now. */
  starts_at?: string
  /** Left out: as it was. */
  ends_at?: string | null
  /** The amount that stood there, null for none; left out until the server has told it. */
  seen?: string | null
}

type Changes = Readonly<Record<string, Change>>

/** Changes that are not saved yet, by key, and what they were before each step. */
export type Draft = { changes: Changes; past: readonly Changes[] }

export const EMPTY_DRAFT: Draft = { changes: {}, past: [] }

const MOST_STEPS = 200

export function keyOf({ sku, min_quantity, starts_at }: Pick<Change, "sku" | "min_quantity" | "starts_at">) {
  return [sku, min_quantity, starts_at ?? ""].join("|")
}

/** Several changes in one step, as a paste brings them; a later one for the same price replaces the earlier. */
export function withChanges(draft: Draft, changes: readonly Change[]): Draft {
  const added = Object.fromEntries(changes.map((change) => [keyOf(change), change]))
  return step(draft, { ...draft.changes, ...added })
}

/** A change that was mended, in the place of the one that was wrong. */
export function withMended(draft: Draft, key: string, mended: Change): Draft {
  const entries = Object.entries(draft.changes).filter(([other]) => other === key || other !== keyOf(mended))
  return step(
    draft,
    Object.fromEntries(
      entries.map(([old, change]) => (old === key ? [keyOf(mended), mended] : [old, change])),
    ),
  )
}

export function without(draft: Draft, keys: readonly string[]): Draft {
  return step(draft, Object.fromEntries(Object.entries(draft.changes).filter(([key]) => !keys.includes(key))))
}

/** What the server told of prices that nobody had looked at. No step of its own: there is nothing to undo. */
export function withSeen(draft: Draft, seenOf: ReadonlyMap<string, string | null>): Draft {
  const isNews = Object.entries(draft.changes).some(
    ([key, { seen }]) => seen === undefined && seenOf.has(key),
  )
  if (!isNews) {
    return draft
  }
  const changes = Object.fromEntries(
    Object.entries(draft.changes).map(([key, change]) => [
      key,
      change.seen === undefined && seenOf.has(key) ? { ...change, seen: seenOf.get(key) } : change,
    ]),
  )
  return { ...draft, changes }
}

export function undone(draft: Draft): Draft {
  const changes = draft.past.at(-1)
  return changes ? { changes, past: draft.past.slice(0, -1) } : draft
}

function step({ changes: before, past }: Draft, changes: Changes): Draft {
  return { changes, past: [...past.slice(1 - MOST_STEPS), before] }
}
