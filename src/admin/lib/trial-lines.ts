export type TrialLine = { sku: string; quantity: string }

/** Rows of "SKU quantity", whatever stands between; the number of the first that is none, counted from 1. */
export function trialLinesOf(text: string): { lines: TrialLine[]; bad: number | null } {
  const rows = text.split("\n").map((row) => row.trim())
  const lines = rows.map((row) => /^(.+?)[\s,;，；]+(\d+(?:\.\d+)?)$/.exec(row))
  const bad = rows.findIndex((row, index) => row !== "" && !lines[index])
  return {
    lines: lines.flatMap((found) => (found ? [{ sku: found[1], quantity: found[2] }] : [])),
    bad: bad < 0 ? null : bad + 1,
  }
}
