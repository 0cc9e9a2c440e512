import { spawn, type ChildProcess } from "child_process"
import { closeSync, mkdirSync, openSync, readFileSync } from "fs"
import path from "path"
import { cleanEnvironment, ROOT } from "../../helpers/commands"

const LOGS = path.join(ROOT, ".medusa/logs")
const TAIL_CHARACTERS = 4000

export type Child = {
  process: ChildProcess
  pid: number
  hasEnded(): boolean
  ended: Promise<void>
  /** kill -9 of it and all that it started, at once; resolves when it is gone. */
  kill(): Promise<void>
  /** An error that shows the end of what it printed. */
  failure(message: string): Error
}

/**
 * Starts a Node script in a process group of its own; it prints to a log file. The script, or what is loaded before
 * it, ends when its channel to us breaks: so it never outlives the tests, however they end.
 */
export function startChild(
  name: string,
  args: string[],
  { cwd = ROOT, env = {} }: { cwd?: string; env?: Record<string, string> } = {},
): Child {
  mkdirSync(LOGS, { recursive: true })
  const logFile = path.join(LOGS, `fire-${name}.log`)
  const log = openSync(logFile, "w")
  const child = spawn(process.execPath, args, {
    cwd,
    env: { ...cleanEnvironment(), ...env },
    detached: true,
    stdio: ["ignore", log, log, "ipc"],
  })
  closeSync(log)
  const ended = new Promise<void>((resolve) => child.once("exit", () => resolve()))
  return {
    process: child,
    pid: child.pid!,
    ended,
    hasEnded: () => child.exitCode !== null || child.signalCode !== null,
    async kill() {
      signalGroup(child.pid!, "SIGKILL")
      await ended
    },
    failure: (message) =>
      new Error(
        `${message}; its output: ${logFile}\n${readFileSync(logFile, "utf8").slice(-TAIL_CHARACTERS)}`,
      ),
  }
}

function signalGroup(pid: number, signal: NodeJS.Signals): void {
  try {
    process.kill(-pid, signal)
  } catch {
    // The group is gone already.
  }
}

/** Waits until it is ready; fails at once when it ends before, or when it takes too long. */
export async function untilReady(
  child: Child,
  isReady: () => Promise<boolean>,
  seconds: number,
): Promise<void> {
  const deadline = Date.now() + seconds * 1000
  while (!(await isReady())) {
    if (child.hasEnded() || Date.now() > deadline) {
      const error = child.failure("It did not start")
      await child.kill()
      throw error
    }
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
}
