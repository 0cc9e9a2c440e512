import { spawn } from "node:child_process"
import { createWriteStream, mkdirSync } from "node:fs"
import path from "node:path"
import { setTimeout as sleep } from "node:timers/promises"
import { pathToFileURL } from "node:url"
import { explain, failure } from "./fault.mjs"
import { withoutTelemetry } from "./telemetry.mjs"

const END_WITH_PARENT = pathToFileURL(path.join(import.meta.dirname, "end-with-parent.mjs")).href
const TAIL_CHARACTERS = 4000
/** How long a process may take to end by itself. */
const GRACE_SECONDS = 15
const RESTART_AFTER_MS = 1000

/**
 * The Node processes that a start runs. Each has a process group of its own: Ctrl-C in the terminal reaches us alone,
 * and we end them in our order. Should we be killed outright, they notice and end by themselves.
 */
export class Processes {
  #running = new Set()
  #started = new Set()
  #isClosed = false
  #logDir

  constructor(logDir) {
    this.#logDir = logDir
    mkdirSync(logDir, { recursive: true })
  }

  /**
   * Starts a script; what it prints goes to `<log folder>/<name>.log`, which a second start lengthens. A script with `watchesParent` sees to it
   * itself that it ends when we are killed.
   */
  start(name, args, { cwd, env, onOutput = () => {}, watchesParent = false }) {
    if (this.#isClosed) {
      throw new Error("Stopping")
    }
    const preload = watchesParent ? [] : ["--import", END_WITH_PARENT]
    const child = spawn(process.execPath, [...preload, ...args], {
      cwd,
      env: { ...env, ...withoutTelemetry() },
      detached: true,
      stdio: ["ignore", "pipe", "pipe", "ipc"],
    })
    const logFile = path.join(this.#logDir, `${name}.log`)
    const flags = this.#started.has(name) ? "a" : "w"
    const log = createWriteStream(logFile, { flags }).on("error", () => {})
    const entry = { child, name, logFile, tail: "" }
    for (const stream of [child.stdout, child.stderr]) {
      stream.setEncoding("utf8").on("data", (text) => {
        log.write(text)
        entry.tail = (entry.tail + text).slice(-TAIL_CHARACTERS)
        onOutput(text)
      })
    }
    entry.exited = new Promise((resolve) => child.once("exit", resolve).once("error", resolve))
    entry.ended = new Promise((resolve) => {
      child.once("error", (error) => resolve({ code: null, signal: error.message }))
      child.once("close", (code, signal) => resolve({ code, signal }))
    }).then((end) => {
      log.end()
      this.#running.delete(entry)
      return end
    })
    this.#running.add(entry)
    this.#started.add(name)
    return entry
  }

  /** Starts a process by `start`, which resolves when it is ready, and again whenever it ends by itself. */
  async keepRunning(name, start) {
    const entry = await start()
    void entry.ended.then(() => {
      // What it started and left behind would be in the way.
      signalGroup(entry, "SIGKILL")
      return this.#startAgain(name, start)
    })
  }

  async #startAgain(name, start) {
    while (!this.#isClosed) {
      console.log(`${name} ended by itself and is started again`)
      await sleep(RESTART_AFTER_MS)
      try {
        return await this.keepRunning(name, start)
      } catch (error) {
        console.log(explain(error))
      }
    }
  }

  /** Runs a script to its end; throws with the end of what it printed when it fails. */
  async run(name, args, options) {
    const entry = this.start(name, args, options)
    const { code, signal } = await entry.ended
    if (code !== 0) {
      throw failure(`${name} failed (${signal ?? `exit ${code}`}); its output: ${entry.logFile}`, entry.tail)
    }
  }

  /** Ends one process: asks first, after the grace period kills its whole group. */
  async stop(entry, { graceSeconds = GRACE_SECONDS } = {}) {
    signalGroup(entry, "SIGTERM")
    const timer = setTimeout(() => signalGroup(entry, "SIGKILL"), graceSeconds * 1000)
    await entry.exited
    clearTimeout(timer)
    // What the process itself started and left behind (medusa develop leaves its server).
    signalGroup(entry, "SIGKILL")
    await entry.ended
  }

  /** Ends all that still run, except those named, and lets nothing start any more. */
  async close({ except = [] } = {}) {
    this.#isClosed = true
    const others = [...this.#running].filter((entry) => !except.includes(entry))
    await Promise.all(others.map((entry) => this.stop(entry)))
  }

  /** Kills without asking what still runs, except those named. */
  killAll({ except = [] } = {}) {
    for (const entry of this.#running) {
      if (!except.includes(entry)) {
        signalGroup(entry, "SIGKILL")
      }
    }
  }
}

function signalGroup({ child }, signal) {
  try {
    process.kill(-child.pid, signal)
  } catch {
    // The group is gone already.
  }
}
