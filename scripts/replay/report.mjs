const SHOWN = 20

/** The report for people: figures, reasons with their counts, differences. */
export function printReport(report) {
  const { invoices, clean, replayed, already, lines, total, skipped, differences, seconds } = report
  console.log(`
  ${invoices} invoices, ${clean} of them clean (every line can be placed)
  ${replayed} orders, of which ${already} had been placed before; ${lines} lines, £${total} net of VAT
  ${skipped.length} lines left out${skipped.length ? ":" : ""}`)
  for (const [reason, count] of countByReason(skipped)) {
    console.log(`    ${String(count).padStart(6)}  ${reason}`)
  }
  if (skipped.length) {
    console.log("    (--json names each of them)")
  }
  for (const difference of differences.slice(0, SHOWN)) {
    const { check, expected, actual, ...where } = difference
    console.log(`  ✗ ${check} ${Object.values(where).join(" ")}: expected ${expected}, found ${actual}`)
  }
  if (differences.length > SHOWN) {
    console.log(`  ✗ and ${differences.length - SHOWN} more (--json names each of them)`)
  }
  const verdict = differences.length ? `✗ ${differences.length} differences` : "✓ No difference"
  console.log(`  ${verdict}, in ${seconds} s`)
}

function countByReason(skipped) {
  const counts = new Map()
  for (const { reason } of skipped) {
    counts.set(reason, (counts.get(reason) ?? 0) + 1)
  }
  return [...counts].sort((a, b) => b[1] - a[1])
}
