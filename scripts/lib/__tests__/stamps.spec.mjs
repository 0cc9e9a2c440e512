import { mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import path from "node:path"
import { hashOf, Stamps } from "../stamps.mjs"

let root
beforeEach(() => {
  root = mkdtempSync(path.join(tmpdir(), "b2b-"))
  mkdirSync(path.join(root, "src/admin"), { recursive: true })
  writeFileSync(path.join(root, "src/a.ts"), "a")
  writeFileSync(path.join(root, "src/admin/page.tsx"), "page")
})
afterEach(() => rmSync(root, { recursive: true }))

describe("the hash of sources", () => {
  const hash = () => hashOf(root, ["src", "missing"], { skip: (file) => file === path.join("src", "admin") })

  it("stays while nothing changes, and whatever happens to what is skipped", () => {
    const before = hash()
    writeFileSync(path.join(root, "src/admin/page.tsx"), "other")
    expect(hash()).toBe(before)
  })

  it("changes with a file's content, name or presence", () => {
    const seen = new Set([hash()])
    writeFileSync(path.join(root, "src/a.ts"), "b")
    seen.add(hash())
    renameSync(path.join(root, "src/a.ts"), path.join(root, "src/c.ts"))
    seen.add(hash())
    writeFileSync(path.join(root, "src/d.ts"), "")
    seen.add(hash())
    expect(seen.size).toBe(4)
  })
})

describe("stamps", () => {
  it("are remembered, each under its name", () => {
    const file = path.join(root, "deep/stamps.json")
    new Stamps(file).set("backend", "1")
    new Stamps(file).set("mall", "2")
    expect([new Stamps(file).get("backend"), new Stamps(file).get("mall")]).toEqual(["1", "2"])
  })

  it("are forgotten when their file was cut short, so that everything is made anew", () => {
    const file = path.join(root, "stamps.json")
    writeFileSync(file, '{"backend": "1')
    expect(new Stamps(file).get("backend")).toBeUndefined()
  })
})
