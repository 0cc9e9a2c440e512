import { useEffect, useMemo, useState } from "react"
import type { Change, Draft } from "../../../lib/price-draft"
import {
  sendChanges,
  type ChangeRow,
  type ChangesAnswer,
  type OwnerRef,
  type PriceMove,
  type Refused,
  type RowConflict,
  type RowFault,
} from "../../../lib/prices"

/** Typing ends before the server is asked. */
const PAUSE_MS = 350

export type Effect = {
  isPending: boolean
  answer: ChangesAnswer | null
  moves: ReadonlyMap<string, PriceMove>
  faults: ReadonlyMap<string, RowFault[]>
  conflicts: ReadonlyMap<string, RowConflict>
  /** What went wrong that is no single row's. */
  message: string | null
}

const NOTHING: Effect = {
  isPending: false,
  answer: null,
  moves: new Map(),
  faults: new Map(),
  conflicts: new Map(),
  message: null,
}

/** What the changes would do, as the server tells it, by the changes' keys. */
export function useEffectOf(
  owner: OwnerRef,
  currencyCode: string | undefined,
  changes: Draft["changes"],
): Effect {
  const [known, setKnown] = useState<{ changes: Draft["changes"]; effect: Effect } | null>(null)
  const { kind, id } = owner
  useEffect(() => {
    if (!currencyCode || !Object.keys(changes).length) {
      return
    }
    let isOver = false
    const timer = setTimeout(() => {
      void sendChanges({ kind, id }, rowsOf(changes, currencyCode), true)
        .then((answer) => effectOf(Object.keys(changes), answer))
        .catch((error: Error) => ({ ...NOTHING, message: error.message }))
        .then((effect) => !isOver && setKnown({ changes, effect }))
    }, PAUSE_MS)
    return () => {
      isOver = true
      clearTimeout(timer)
    }
  }, [kind, id, currencyCode, changes])
  return useMemo(() => {
    if (!Object.keys(changes).length) {
      return NOTHING
    }
    return known?.changes === changes ? known.effect : { ...(known?.effect ?? NOTHING), isPending: true }
  }, [known, changes])
}

export function rowsOf(changes: Draft["changes"], currency_code: string): ChangeRow[] {
  return Object.values(changes).map((change: Change) => ({ ...change, currency_code }))
}

export function effectOf(keys: readonly string[], answer: ChangesAnswer | Refused): Effect {
  if ("effect" in answer) {
    const moves = new Map(answer.prices.map((move) => [keys[move.row - 1], move]))
    return { ...NOTHING, answer, moves }
  }
  const faults = new Map<string, RowFault[]>()
  for (const fault of (answer.details?.faults ?? []) as RowFault[]) {
    const key = keys[fault.row - 1]
    faults.set(key, [...(faults.get(key) ?? []), fault])
  }
  const conflicts = new Map(
    ((answer.details?.conflicts ?? []) as RowConflict[]).map((conflict) => [
      keys[conflict.row - 1],
      conflict,
    ]),
  )
  const message = faults.size || conflicts.size ? null : answer.message
  return { ...NOTHING, faults, conflicts, message }
}
