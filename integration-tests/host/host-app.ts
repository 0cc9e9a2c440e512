import { mkdirSync, readdirSync, readFileSync, rmSync } from "fs"
import path from "path"
import { launch, ROOT, run, type Command } from "../helpers/commands"

export const HOST = path.join(__dirname, "app")
const PACKED = path.join(ROOT, ".medusa/pack")
const MEDUSA = path.join(ROOT, "node_modules/@medusajs/cli/cli.js")
const TSC = path.join(ROOT, "node_modules/typescript/bin/tsc")

/** Packs the package as `npm publish` would. @returns the tarball */
export async function pack(): Promise<string> {
  rmSync(PACKED, { recursive: true, force: true })
  mkdirSync(PACKED, { recursive: true })
  await npm(["pack", "--pack-destination", PACKED], ROOT)
  return path.join(PACKED, readdirSync(PACKED)[0])
}

/**
 * Installs the tarball with what it depends on. Medusa itself, a peer, is the repository's: the host app stands
 * inside it, and Node looks for packages in the folders above.
 */
export async function install(tarball: string): Promise<void> {
  rmSync(path.join(HOST, "node_modules"), { recursive: true, force: true })
  const flags = [
    "--no-save",
    "--no-package-lock",
    "--legacy-peer-deps",
    "--omit=dev",
    "--prefer-offline",
    "--no-audit",
  ]
  await npm(["install", ...flags, tarball], HOST)
}

export const compile = () => run([TSC, "--noEmit", "-p", HOST], { cwd: HOST })

/** `medusa build` as the host's owner runs it: its own config and the terminal with every plugin's pages. */
export async function build(): Promise<void> {
  await run([MEDUSA, "build"], { cwd: HOST, env: { NODE_ENV: "production" } })
}

/** The host's bundled terminal, as one text. */
export function terminalCode(): string {
  const assets = path.join(builtHost(), "public/admin/assets")
  const scripts = readdirSync(assets).filter((name) => name.endsWith(".js"))
  return scripts.map((name) => readFileSync(path.join(assets, name), "utf8")).join("\n")
}

export async function medusa(args: string[], databaseUrl: string): Promise<string> {
  return await run([MEDUSA, ...args], { cwd: builtHost(), env: environment(databaseUrl) })
}

export function start(databaseUrl: string, port: number): Command {
  const args = [MEDUSA, "start", "--port", String(port), "--host", "127.0.0.1"]
  return launch(args, { cwd: builtHost(), env: environment(databaseUrl) })
}

function builtHost(): string {
  return path.join(HOST, ".medusa/server")
}

function environment(databaseUrl: string) {
  return { DATABASE_URL: databaseUrl, NODE_ENV: "production" }
}

async function npm(args: string[], cwd: string): Promise<string> {
  return await run(args, { cwd, command: "npm" })
}
