import { mkdtempSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import path from "node:path"
import { addCounts, closingLine, countTests, exitCodeFor } from "../test-counts.mjs"

let folder
beforeEach(() => (folder = mkdtempSync(path.join(tmpdir(), "b2b-"))))
afterEach(() => rmSync(folder, { recursive: true }))

function counted(report, exitCode) {
  const file = path.join(folder, "report.json")
  writeFileSync(file, JSON.stringify(report))
  return countTests(file, exitCode)
}

describe("what a runner reports", () => {
  it("is counted as it says", () => {
    const report = {
      numPassedTests: 5,
      numFailedTests: 1,
      numPendingTests: 2,
      numTodoTests: 1,
      testResults: [],
    }
    expect(counted(report, 1)).toEqual({ passed: 5, failed: 1, skipped: 3 })
  })

  it("counts a file that broke before its first test as a failure", () => {
    const testResults = [{ status: "failed", assertionResults: [] }]
    expect(counted({ numPassedTests: 3, numFailedTests: 0, testResults }, 1)).toMatchObject({ failed: 1 })
  })

  it("counts a failed test once, not its file too", () => {
    const testResults = [{ status: "failed", assertionResults: [{ status: "failed" }, { status: "passed" }] }]
    expect(counted({ numPassedTests: 1, numFailedTests: 1, testResults }, 1)).toMatchObject({ failed: 1 })
  })

  it("is a failure when the runner ended badly without a failed test, or left no report", () => {
    expect(counted({ numPassedTests: 3, numFailedTests: 0 }, 1)).toMatchObject({ passed: 3, failed: 1 })
    expect(countTests(path.join(folder, "none.json"), null)).toEqual({ passed: 0, failed: 1, skipped: 0 })
  })
})

describe("the end of a run", () => {
  const sum = addCounts([
    { passed: 2, failed: 0, skipped: 0 },
    { passed: 3, failed: 1, skipped: 0 },
  ])

  it("is told in one line", () => {
    expect(closingLine(sum)).toBe("5 passed, 1 failed")
    expect(closingLine({ passed: 5, failed: 0, skipped: 2 })).toBe("5 passed, 0 failed, 2 skipped")
  })

  it("is bad when a test failed and when none ran", () => {
    expect([exitCodeFor(sum), exitCodeFor(addCounts([])), exitCodeFor({ passed: 1, failed: 0 })]).toEqual([
      1, 1, 0,
    ])
  })
})
