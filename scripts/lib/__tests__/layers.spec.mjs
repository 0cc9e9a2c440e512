import { readdirSync, readFileSync } from "node:fs"
import path from "node:path"
import { fileURLToPath } from "node:url"

const SRC = path.join(path.dirname(fileURLToPath(import.meta.url)), "../../../src")

/** Who may import whom, beside itself (docs/architecture.md). */
const MAY_IMPORT = {
  utils: [],
  options: [],
  modules: ["utils", "options"],
  providers: ["utils", "options"],
  links: ["modules"],
  "read-models": ["modules", "utils"],
  workflows: ["modules", "read-models", "utils", "options"],
  subscribers: ["workflows"],
  jobs: ["workflows", "modules", "read-models", "utils"],
  api: ["workflows", "modules", "read-models", "utils", "options", "mall"],
  mall: [],
  "order-sheet": [],
  scripts: ["workflows", "modules", "read-models", "utils"],
  redis: [],
  index: ["options", "redis"],
}

function sources() {
  return readdirSync(SRC, { recursive: true }).filter(
    (file) => file.endsWith(".ts") && !file.includes("__tests__") && !file.startsWith("admin"),
  )
}

/** Every relative import of src that leaves its own folder (of a module: its own module). */
function imports() {
  return sources()
    .flatMap((file) => {
      const text = readFileSync(path.join(SRC, file), "utf8")
      const targets = [...text.matchAll(/(?:from|import|require\()\s*\(?"(\.[^"]+)"/g)].map(
        (match) => match[1],
      )
      return targets.map((target) => ({ file, to: path.normalize(path.join(path.dirname(file), target)) }))
    })
    .filter(({ file, to }) => room(file) !== room(to))
}

const parts = (file) => file.split(path.sep)
const layer = (file) => parts(file)[0].replace(/\.ts$/, "")
/** A module is a room of its own; the other layers are one room each. */
const room = (file) => (layer(file) === "modules" ? parts(file).slice(0, 2).join("/") : layer(file))

describe("the layers of src", () => {
  const all = imports()

  it("are all known", () => {
    const layers = new Set(sources().map(layer))
    expect([...layers].filter((name) => !(name in MAY_IMPORT))).toEqual([])
  })

  it("import only downwards, and a module never another one", () => {
    expect(all.length).toBeGreaterThan(100)
    const wrong = all.filter(({ file, to }) => !MAY_IMPORT[layer(file)].includes(layer(to)))
    expect(wrong.map(({ file, to }) => `${file} imports ${to}`)).toEqual([])
  })
})
