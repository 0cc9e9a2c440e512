/** The rows of a sheet as they stood before a change. `kind` names what was changed. */
export type Past<Line> = { lines: Line[]; kind: string; at: number }

const MOST = 100
/** Changes of one kind within this time are one step: a number is typed digit by digit. */
const ONE_STEP_MS = 1500

/** The history with the rows before a change of this kind, made at `at` (milliseconds). */
export function remember<Line>(history: Past<Line>[], lines: Line[], kind: string, at: number): Past<Line>[] {
  const last = history.at(-1)
  if (last && last.kind === kind && at - last.at < ONE_STEP_MS) {
    return [...history.slice(0, -1), { ...last, at }]
  }
  return [...history, { lines, kind, at }].slice(-MOST)
}
