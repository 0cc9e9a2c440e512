import { fork, type ChildProcess } from "child_process"
import path from "path"
import type { TestApp } from "./app"

/** `to` is the task that it answers, "boot" at first: Medusa sends messages of its own as well. */
type Answer = { to?: string; result?: unknown; error?: string }

/**
 * Boots the app in OS processes of their own on the database of `app`, for races that no lock in memory can decide.
 * `tasks` is a file whose exported functions take (container, input). `run` calls one in every process at the same
 * moment, each with its input, and answers what they answered.
 */
export function useProcesses(app: TestApp, count: number, tasks: string) {
  let children: ChildProcess[] = []
  beforeAll(async () => {
    children = Array.from({ length: count }, () =>
      fork(path.join(__dirname, "process-entry.ts"), [tasks], {
        cwd: process.cwd(),
        execArgv: ["-r", "ts-node/register"],
        env: { ...process.env, DATABASE_URL: app.databaseUrl, NODE_OPTIONS: "" },
      }),
    )
    await Promise.all(children.map((child) => answerOf(child, "boot")))
  }, 120_000)
  afterAll(async () => {
    await Promise.all(children.map(ended))
  }, 60_000)
  return {
    async run<Result>(task: string, inputs: unknown[]): Promise<Result[]> {
      const answers = children.map((child) => answerOf(child, task))
      children.forEach((child, i) => child.send({ task, input: inputs[i] }))
      return (await Promise.all(answers)) as Result[]
    },
  }
}

function answerOf(child: ChildProcess, task: string): Promise<unknown> {
  return new Promise((resolve, reject) => {
    const hear = ({ to, result, error }: Answer) => {
      if (to === task) {
        child.off("message", hear)
        if (error) {
          reject(new Error(error))
        } else {
          resolve(result)
        }
      }
    }
    child.on("message", hear)
    child.once("exit", (code) => reject(new Error(`The process ended with code ${code}`)))
  })
}

function ended(child: ChildProcess): Promise<void> {
  return new Promise((resolve) => {
    child.once("exit", () => resolve())
    child.kill("SIGKILL")
  })
}
