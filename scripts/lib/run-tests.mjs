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

/** Every app that a spec file boots stays in the worker's memory: a worker that has grown is replaced. */
const WORKERS = ["--maxWorkers=2", "--workerIdleMemoryLimit=1500MB", "--testTimeout=60000"]
const ALONE = ["--runInBand", "--forceExit", "--testTimeout=120000"]

/** What is quick comes first. The started system and the host app build what they need. */
const PARTS = [
  jest("unit", ["--maxWorkers=2"]),
  vitest("mall"),
  jest("integration", WORKERS),
  jest("fire", ALONE),
  jest("browser", ALONE),
  jest("host", ALONE),
]

function jest(name, flags) {
  const args = [bin("jest/bin/jest.js"), "--selectProjects", name, ...flags]
  return { name, args: (report) => [...args, "--json", `--outputFile=${report}`], cwd: ROOT }
}

function vitest(name) {
  const args = [bin("vitest/vitest.mjs"), "run", "--reporter=default", "--reporter=json"]
  const cwd = path.join(ROOT, "storefront")
  return { name, args: (report) => [...args, `--outputFile.json=${report}`], cwd }
}

/** Runs all parts, or those named, and tells the sum. @returns the exit code */
export async function runTests(names) {
  const known = PARTS.map((part) => part.name)
  const unknown = names.find((name) => !known.includes(name))
  if (unknown) {
    throw new Fault(`There is no part "${unknown}": choose from ${known.join(", ")}`)
  }
  rmSync(REPORTS, { recursive: true, force: true })
  mkdirSync(REPORTS, { recursive: true })
  const processes = new Processes(REPORTS)
  const postgres = await startTestPostgres(processes)
  const interrupt = () => void processes.close({ except: [postgres] })
  process.once("SIGINT", interrupt).once("SIGTERM", interrupt)
  const counts = []
  try {
    for (const part of PARTS.filter(({ name }) => names.length === 0 || names.includes(name))) {
      counts.push(await runPart(processes, part))
    }
  } finally {
    await processes.close({ except: [postgres] })
    if (postgres) {
      await processes.stop(postgres)
    }
  }
  const sum = addCounts(counts)
  console.log(`\n${closingLine(sum)}`)
  return exitCodeFor(sum)
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

async function runPart(processes, { name, args, cwd }) {
  const since = Date.now()
  console.log(`\n▶ ${name}`)
  const report = path.join(REPORTS, `${name}.json`)
  const { ended } = processes.start(name, args(report), {
    cwd,
    env: { ...process.env, NODE_OPTIONS: "--experimental-vm-modules --no-warnings" },
    onOutput: (text) => process.stdout.write(text),
  })
  const { code } = await ended
  const counts = countTests(report, code)
  console.log(
    `■ ${name}: ${closingLine(counts).replaceAll(",", " and")} in ${Math.round((Date.now() - since) / 1000)} s`,
  )
  return counts
}
