import { mkdirSync, rmSync } from "node:fs"
import path from "node:path"
import { TEST_PG_PORT } from "../../integration-tests/helpers/test-postgres.mjs"
import { failure, Fault } from "./fault.mjs"
import { isPortTaken } from "./postgres.mjs"
import { Processes } from "./processes.mjs"
import { ROOT } from "./settings.mjs"
import { addCounts, closingLine, countTests, exitCodeFor } from "./test-counts.mjs"

const REPORTS = path.join(ROOT, ".medusa/test-reports")
const bin = (file) => path.join(ROOT, "node_modules", file)

/**
 * The parts, in two lanes that run side by side: what waits for the database, and what needs a processor. Each part
 * of a lane waits for the one before it; the started system and the host app need both processors to themselves.
 */
const LANES = [
  [jest("integration", ["--runInBand", "--forceExit"])],
  [jest("unit", ["--maxWorkers=1"]), vitest("mall"), script("build"), script("build-plugin")],
]
const AFTER_THE_LANES = [
  jest("browser", ["--runInBand", "--forceExit"]),
  jest("host", ["--runInBand", "--forceExit"]),
]

function jest(name, flags) {
  const args = [bin("jest/bin/jest.js"), "--selectProjects", name, ...flags]
  return { name, args: (report) => [...args, "--json", `--outputFile=${report}`], cwd: ROOT, isTest: true }
}

function vitest(name) {
  const args = [bin("vitest/vitest.mjs"), "run", "--reporter=default", "--reporter=json"]
  const cwd = path.join(ROOT, "storefront")
  return { name, args: (report) => [...args, `--outputFile.json=${report}`], cwd, isTest: true }
}

function script(name) {
  return { name, args: () => [path.join(ROOT, "scripts", `${name}.mjs`)], cwd: ROOT, isTest: false }
}

/** Runs all parts, or those named, and tells the sum. @returns the exit code */
export async function runTests(names) {
  const known = [...LANES.flat(), ...AFTER_THE_LANES].map((part) => part.name)
  const unknown = names.find((name) => !known.includes(name))
  if (unknown) {
    throw new Fault(`There is no part "${unknown}": choose from ${known.join(", ")}`)
  }
  const isWanted = (part) => names.length === 0 || names.includes(part.name)
  rmSync(REPORTS, { recursive: true, force: true })
  mkdirSync(REPORTS, { recursive: true })
  const processes = new Processes(REPORTS)
  const postgres = await startTestPostgres(processes)
  const interrupt = () => void processes.close({ except: [postgres] })
  process.once("SIGINT", interrupt).once("SIGTERM", interrupt)
  try {
    const lane = (parts) => runInTurn(processes, parts.filter(isWanted))
    const counts = (await Promise.all(LANES.map(lane))).flat().concat(await lane(AFTER_THE_LANES))
    const sum = addCounts(counts)
    console.log(`\n${closingLine(sum)}`)
    return exitCodeFor(sum)
  } finally {
    await processes.close({ except: [postgres] })
    if (postgres) {
      await processes.stop(postgres)
    }
  }
}

/** One for all parts, unless one answers already (`npm run test:postgres`). */
async function startTestPostgres(processes) {
  if (await isPortTaken(TEST_PG_PORT)) {
    return null
  }
  const script = path.join(ROOT, "integration-tests/helpers/test-postgres.mjs")
  const postgres = processes.start("postgres", [script], { cwd: ROOT, env: process.env })
  const isUp = await new Promise((resolve) => {
    postgres.child.stdout.once("data", () => resolve(true))
    void postgres.ended.then(() => resolve(false))
  })
  if (!isUp) {
    throw failure(`The test Postgres did not start; its output: ${postgres.logFile}`, postgres.tail)
  }
  return postgres
}

async function runInTurn(processes, parts) {
  const counts = []
  for (const part of parts) {
    counts.push(await runPart(processes, part))
  }
  return counts
}

/** Parts run side by side, so each prints when it has ended. */
async function runPart(processes, { name, args, cwd, isTest }) {
  const since = Date.now()
  console.log(`▶ ${name}`)
  const report = path.join(REPORTS, `${name}.json`)
  let output = ""
  const { ended } = processes.start(name, args(report), {
    cwd,
    env: { ...process.env, NODE_OPTIONS: "--experimental-vm-modules --no-warnings" },
    onOutput: (text) => (output += text),
  })
  const { code } = await ended
  console.log(`\n■ ${name}: ${((Date.now() - since) / 1000).toFixed(0)} s\n${output}`)
  return isTest ? countTests(report, code) : { passed: 0, failed: code === 0 ? 0 : 1, skipped: 0 }
}
