import { existsSync, readFileSync } from "node:fs"

/**
 * What a runner's JSON report counts (jest and vitest write the same fields). A file that broke before its first test
 * and a runner that ended badly without naming a failed test count as one failure each.
 */
export function countTests(reportFile, exitCode) {
  const report = existsSync(reportFile) ? JSON.parse(readFileSync(reportFile, "utf8")) : {}
  const brokenFiles = (report.testResults ?? []).filter(
    (file) => file.status === "failed" && !file.assertionResults.some((test) => test.status === "failed"),
  )
  const counts = {
    passed: report.numPassedTests ?? 0,
    failed: (report.numFailedTests ?? 0) + brokenFiles.length,
    skipped: (report.numPendingTests ?? 0) + (report.numTodoTests ?? 0),
  }
  return exitCode !== 0 && counts.failed === 0 ? { ...counts, failed: 1 } : counts
}

export function addCounts(all) {
  const sum = (field) => all.reduce((total, counts) => total + counts[field], 0)
  return { passed: sum("passed"), failed: sum("failed"), skipped: sum("skipped") }
}

/** The closing line: alone on its line, read by people and machines. */
export function closingLine({ passed, failed, skipped }) {
  return `${passed} passed, ${failed} failed${skipped ? `, ${skipped} skipped` : ""}`
}

/** A run in which nothing was tested has proved nothing. */
export function exitCodeFor({ passed, failed }) {
  return failed === 0 && passed > 0 ? 0 : 1
}
