import { mkdtempSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import path from "node:path"
import { checkMachine } from "../preflight.mjs"

describe("before anything starts", () => {
  it.each(["18.20.4", "20.11.1"])("refuses Node %s", (version) => {
    expect(() => checkMachine(version)).toThrow(`Node ${version} is too old: Node 20.12 or newer is needed`)
  })

  it.each(["20.12.0", "22.1.0", "24.0.0"])("accepts Node %s", (version) => {
    expect(() => checkMachine(version)).not.toThrow()
  })

  it("says that the packages are missing", () => {
    const empty = mkdtempSync(path.join(tmpdir(), "b2b-"))
    expect(() => checkMachine("20.12.0", empty)).toThrow("The packages are not installed: run `npm ci` first")
    rmSync(empty, { recursive: true })
  })
})
