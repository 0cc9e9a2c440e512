import { mkdirSync, rmSync } from "node:fs"
import { setPriority } from "node:os"
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
  // Half of the time of fire is waiting for clocks: there is room for what mostly installs and builds.
  { ...jest("host", ALONE), beside: "fire" },
]

/** Leaves the processors to whatever else wants them; what the process starts itself does the same. */
const LOWEST_PRIORITY = 19

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
    const chosen = PARTS.filter(({ name }) => names.length === 0 || names.includes(name))
    const isBeside = ({ beside }, part) => beside === part.name
    const alone = chosen.filter((part) => !chosen.some((other) => isBeside(part, other)))
    for (const part of alone) {
      const beside = chosen
        .filter((other) => isBeside(other, part))
        .map((other) => runBeside(processes, other))
      counts.push(await runPart(processes, part), ...(await Promise.all(beside)))
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

async function runPart(processes, part) {
  console.log(`\n▶ ${part.name}`)
  return await run(processes, part, { onOutput: (text) => process.stdout.write(text) })
}

/** Runs a part while another one runs; what it printed is shown when it has ended. */
async function runBeside(processes, part) {
  const output = []
  const counts = await run(processes, part, {
    onOutput: (text) => output.push(text),
    onStarted: ({ child }) => setPriority(child.pid, LOWEST_PRIORITY),
  })
  console.log(`\n▶ ${part.name}, beside ${part.beside}\n${output.join("")}`)
  return counts
}

async function run(processes, { name, args, cwd }, { onOutput, onStarted }) {
  const since = Date.now()
  const report = path.join(REPORTS, `${name}.json`)
  const started = processes.start(name, args(report), {
    cwd,
    env: { ...process.env, NODE_OPTIONS: "--experimental-vm-modules --no-warnings" },
    onOutput,
  })
  onStarted?.(started)
  const { code } = await started.ended
  const counts = countTests(report, code)
  const seconds = Math.round((Date.now() - since) / 1000)
  console.log(`■ ${name}: ${closingLine(counts).replaceAll(",", " and")} in ${seconds} s`)
  return counts
}
