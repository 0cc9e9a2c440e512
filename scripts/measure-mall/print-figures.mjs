/** A table with the median of each figure, the least and the most of its values, and what is to be reached. */
export function printFigures(figures) {
  const rows = figures.map(({ name, unit, values, most }) => {
    const sorted = [...values].sort((a, b) => a - b)
    const median = sorted[Math.floor(sorted.length / 2)]
    const [least, greatest] = [sorted[0], sorted.at(-1)]
    return [
      name,
      text(median, unit),
      values.length > 1 ? `${text(least, unit)} – ${text(greatest, unit)} (${values.length})` : "",
      most === null ? "" : `≤ ${text(most, unit)}: ${median <= most ? "met" : "not"}`,
    ]
  })
  const table = [["", "Median", "From – to (times)", "To reach"], ...rows]
  const widths = table[0].map((_, column) => Math.max(...table.map((cells) => cells[column].length)))
  for (const cells of table) {
    console.log(
      cells
        .map((cell, column) => cell.padEnd(widths[column]))
        .join("  ")
        .trimEnd(),
    )
  }
}

const text = (value, unit) => `${unit === "kB" ? value.toFixed(1) : Math.round(value)} ${unit}`
