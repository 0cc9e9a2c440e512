import { readdirSync, readFileSync } from "fs"
import path from "path"
import Ajv2020 from "ajv/dist/2020"

type Operation = {
  operationId: string
  parameters?: { $ref?: string; name?: string; in?: string }[]
  security: object[]
}

const API = path.join(__dirname, "..")
const text = readFileSync(path.join(API, "../../docs/openapi.json"), "utf8")
const document = JSON.parse(text) as { paths: Record<string, Record<string, Operation>> }

const HANDLER = /^export (?:async function|function|const) (GET|POST|PUT|PATCH|DELETE)\b/gm

/** "POST /store/orders/{id}/…" of every handler that a route file exports. */
function routes(): string[] {
  return ["store", "admin"].flatMap((side) =>
    readdirSync(path.join(API, side), { recursive: true, encoding: "utf8" })
      .filter((file) => path.basename(file) === "route.ts")
      .flatMap((file) => {
        const source = readFileSync(path.join(API, side, file), "utf8")
        const url = `/${side}/${path.dirname(file)}`.replace(/\[(\w+)\]/g, "{$1}")
        return [...source.matchAll(HANDLER)].map(([, method]) => `${method} ${url}`)
      }),
  )
}

const operations = Object.entries(document.paths).flatMap(([url, methods]) =>
  Object.entries(methods).map(([method, operation]) => ({
    name: `${method.toUpperCase()} ${url}`,
    url,
    operation,
  })),
)

/** The value that a `$ref` of the document points to; undefined when it points nowhere. */
function resolve(pointer: string): unknown {
  return pointer
    .slice(2)
    .split("/")
    .reduce<unknown>(
      (value, key) => (value as Record<string, unknown> | undefined)?.[key.replace(/~1/g, "/")],
      document,
    )
}

/** Every object in the document with its JSON pointer. */
function* objects(value: unknown, pointer = "#"): Generator<[Record<string, unknown>, string]> {
  if (typeof value !== "object" || value === null) {
    return
  }
  yield [value as Record<string, unknown>, pointer]
  for (const [key, child] of Object.entries(value)) {
    yield* objects(child, `${pointer}/${encodeURIComponent(key.replace(/\//g, "~1"))}`)
  }
}

describe("docs/openapi.json", () => {
  it("describes every route, and no route that does not exist", () => {
    expect(operations.map(({ name }) => name).sort()).toEqual(routes().sort())
  })

  it("names every operation once, with who may call it and the parameters of its path", () => {
    const ids = operations.map(({ operation }) => operation.operationId)
    expect(new Set(ids).size).toBe(ids.length)
    for (const { url, operation } of operations) {
      const inPath = (operation.parameters ?? []).flatMap((each) => (each.in === "path" ? [each.name] : []))
      expect(inPath).toEqual([...url.matchAll(/\{(\w+)\}/g)].map(([, name]) => name))
      expect(operation.security.length).toBeGreaterThan(0)
    }
  })

  it("refers only to what it holds, and holds nothing that is not referred to", () => {
    const referred = new Set([...text.matchAll(/"\$ref": "([^"]+)"/g)].map(([, pointer]) => pointer))
    expect([...referred].filter((pointer) => resolve(pointer) === undefined)).toEqual([])
    const held = ["schemas", "responses", "parameters", "examples"].flatMap((kind) =>
      Object.keys(resolve(`#/components/${kind}`) as object).map((name) => `#/components/${kind}/${name}`),
    )
    expect(held.filter((pointer) => !referred.has(pointer))).toEqual([])
  })

  it("has examples that its schemas allow", () => {
    const ajv = new Ajv2020({ strict: false, validateFormats: false, allErrors: true })
    ajv.addSchema(document, "openapi.json")
    const wrong: string[] = []
    let checked = 0
    for (const [content, pointer] of objects(document)) {
      if (!content.schema || (content.example === undefined && !content.examples)) {
        continue
      }
      const validate = ajv.compile({ $ref: `openapi.json${pointer}/schema` })
      const examples = Object.values(content.examples ?? {}) as { $ref: string; value?: unknown }[]
      const values = examples.map(
        ({ $ref, value }) => value ?? (resolve($ref) as { value: unknown } | undefined)?.value,
      )
      for (const value of content.example === undefined ? values : [content.example, ...values]) {
        checked += 1
        if (!validate(value)) {
          wrong.push(`${pointer}: ${ajv.errorsText(validate.errors)}`)
        }
      }
    }
    expect(wrong).toEqual([])
    expect(checked).toBeGreaterThan(150)
  })
})
