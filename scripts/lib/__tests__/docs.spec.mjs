import { existsSync, readdirSync, readFileSync } from "node:fs"
import path from "node:path"
import { fileURLToPath } from "node:url"

const ROOT = path.join(path.dirname(fileURLToPath(import.meta.url)), "../../..")
const PAGES = [
  "README.md",
  "CONTRIBUTING.md",
  "CHANGELOG.md",
  ...readdirSync(path.join(ROOT, "docs"), { withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ name }) => `docs/${name}`),
]
const textOf = (page) => readFileSync(path.join(ROOT, page), "utf8")

describe("the documentation", () => {
  it.each(PAGES.filter((page) => page.endsWith(".md")))("%s leads only to files that exist", (page) => {
    const links = [...textOf(page).matchAll(/(?:\]\(|<img src=")(?!https?:|#)([^)#"]+)/g)].map(
      (match) => match[1],
    )
    const dead = links.filter((link) => !existsSync(path.join(ROOT, path.dirname(page), link)))
    expect(dead).toEqual([])
  })

  it("names only npm scripts that exist", () => {
    const { scripts } = JSON.parse(textOf("package.json"))
    const mall = JSON.parse(textOf("storefront/package.json")).scripts
    const named = PAGES.flatMap((page) => [...textOf(page).matchAll(/npm run ([\w:-]+)( -w storefront)?/g)])
    const unknown = named.filter(([, name, ofMall]) => !(name in (ofMall ? mall : scripts)))
    expect(unknown.map(([text]) => text)).toEqual([])
  })

  it("lists every page in docs/README.md", () => {
    const pages = readdirSync(path.join(ROOT, "docs")).filter(
      (name) => name.endsWith(".md") && name !== "README.md",
    )
    expect(pages.filter((name) => !textOf("docs/README.md").includes(`(${name})`))).toEqual([])
  })
})
