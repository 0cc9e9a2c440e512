import { spawn } from "child_process"
import { readdirSync, readFileSync } from "fs"
import net from "net"
import path from "path"

export const ROOT = path.join(__dirname, "../..")

type Options = { command?: string; cwd?: string; env?: Record<string, string | undefined> }
type Ended = { code: number | null; signal: NodeJS.Signals | null; output: string }

export type Command = {
  pid: number
  output: () => string
  /** Resolves once the text is printed; rejects with the output when the command ends without it. */
  prints: (text: string) => Promise<void>
  ended: Promise<Ended>
}

/** Starts a Node script (or a command) as a person would: in a clean environment, in a process group of its own. */
export function launch(
  args: string[],
  { command = process.execPath, cwd = ROOT, env = {} }: Options = {},
): Command {
  const child = spawn(command, args, { cwd, env: { ...cleanEnvironment(), ...env }, detached: true })
  let output = ""
  const onText: (() => void)[] = []
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding("utf8").on("data", (text: string) => {
      output += text
      onText.forEach((check) => check())
    })
  }
  const ended = new Promise<Ended>((resolve) =>
    child.once("close", (code, signal) => resolve({ code, signal, output })),
  )
  const prints = (text: string) =>
    new Promise<void>((resolve, reject) => {
      const check = () => output.includes(text) && resolve()
      onText.push(check)
      check()
      void ended.then(() => reject(new Error(`It ended without printing "${text}":\n${output}`)))
    })
  return { pid: child.pid!, output: () => output, prints, ended }
}

/** Runs it to its end; throws with what it printed when it fails. */
export async function run(args: string[], options: Options = {}): Promise<string> {
  const { code, signal, output } = await launch(args, options).ended
  if (code !== 0) {
    throw new Error(`${args.join(" ")} ended with ${signal ?? code}:\n${output}`)
  }
  return output
}

/** Jest's own settings and those of the test app must not reach what we start. */
export function cleanEnvironment(): Record<string, string | undefined> {
  const { PATH, HOME, TMPDIR, LANG, XDG_CONFIG_HOME } = process.env
  return { PATH, HOME, TMPDIR, LANG, XDG_CONFIG_HOME, MEDUSA_DISABLE_TELEMETRY: "true" }
}

/** A port that nothing listens on. */
export async function freePort(): Promise<number> {
  const server = net.createServer().listen(0, "127.0.0.1")
  await new Promise((resolve) => server.once("listening", resolve))
  const { port } = server.address() as net.AddressInfo
  await new Promise((resolve) => server.close(resolve))
  return port
}

export async function isTaken(port: number): Promise<boolean> {
  return await new Promise((resolve) => {
    const socket = net.connect(port, "127.0.0.1")
    socket.once("connect", () => socket.end(() => resolve(true)))
    socket.once("error", () => resolve(false))
  })
}

/** The running processes of which the command line or a variable of the environment contains the text. */
export function processesWith(text: string): string[] {
  return readdirSync("/proc")
    .filter((name) => /^\d+$/.test(name) && Number(name) !== process.pid)
    .filter(
      (pid) => read(`/proc/${pid}/cmdline`).includes(text) || read(`/proc/${pid}/environ`).includes(text),
    )
    .map((pid) => `${pid}: ${read(`/proc/${pid}/cmdline`).replaceAll("\0", " ")}`)
}

function read(file: string): string {
  try {
    return readFileSync(file, "utf8")
  } catch {
    // Ended meanwhile.
    return ""
  }
}
