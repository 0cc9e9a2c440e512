import { rounded } from "./figures.mjs"
import { judge } from "./targets.mjs"

const COLUMNS = [
  ["", (row) => row.name],
  ["ours ms", (row) => figure(row.ours_ms)],
  ["stock ms", (row) => figure(row.stock_ms)],
  ["ratio", (row) => figure(row.ratio)],
  ["bare SQL ms", (row) => figure(row.bare_ms)],
  ["statements", (row) => figure(row.sql)],
  ["stock's", (row) => figure(row.stock_sql)],
  ["to reach", (row) => [throughput(row), ...row.verdicts.map(verdict)].filter(Boolean).join(", ")],
]

/** The rows with what they were to reach and whether they do. */
export function judged(rows) {
  const byName = new Map(rows.map((row) => [row.name, row]))
  return rows.map(({ targets, ...row }) => ({
    ...row,
    verdicts: targets.map((target) => judge(target, row, byName)),
  }))
}

export function printTable(rows) {
  const table = [COLUMNS.map(([title]) => title), ...rows.map((row) => COLUMNS.map(([, text]) => text(row)))]
  const widths = COLUMNS.map((_, column) => Math.max(...table.map((cells) => cells[column].length)))
  const isText = (column) => column === 0 || column === COLUMNS.length - 1
  for (const cells of table) {
    const padded = cells.map((cell, column) =>
      isText(column) ? cell.padEnd(widths[column]) : cell.padStart(widths[column]),
    )
    console.log(padded.join("  ").trimEnd())
  }
}

function figure(value) {
  return value === null || value === undefined ? "–" : String(rounded(value))
}

function verdict({ text, met }) {
  return `${met === null ? "?" : met ? "✓" : "✗"} ${text}`
}

function throughput({ ours_per_second, stock_per_second, p95, stock_p95 }) {
  return (
    ours_per_second &&
    `${rounded(ours_per_second)}/s, p95 ${rounded(p95)} ms; stock ${rounded(stock_per_second)}/s, p95 ${rounded(stock_p95)} ms`
  )
}
