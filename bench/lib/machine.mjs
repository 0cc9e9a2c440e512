import { execFileSync } from "node:child_process"
import os from "node:os"
import { rowsOf } from "../../scripts/lib/database.mjs"
import { ROOT } from "../../scripts/lib/settings.mjs"

/** On what, when and of which commit was measured. */
export async function aboutRun(databaseUrl) {
  const [{ server_version }] = await rowsOf(databaseUrl, "show server_version")
  const [{ model }] = os.cpus()
  return {
    machine: `${os.cpus().length} × ${model}, ${Math.round(os.totalmem() / 2 ** 30)} GB, ${os.type()} ${os.release()}`,
    node: process.versions.node,
    postgres: server_version,
    date: new Date().toISOString(),
    commit: commit(),
  }
}

/** Null outside of a clone; changes that are not committed are said. */
function commit() {
  const git = (...args) => execFileSync("git", args, { cwd: ROOT, encoding: "utf8", stdio: "pipe" }).trim()
  try {
    const changed = git(
      "status",
      "--porcelain",
      "--untracked-files=no",
      "--",
      "src",
      "bench",
      "package-lock.json",
    )
    return `${git("rev-parse", "--short", "HEAD")}${changed ? " with changes" : ""}`
  } catch {
    return null
  }
}
