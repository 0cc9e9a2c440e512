import fc from "fast-check"
import { nasty, nastyHeader, nastyQueryName, nastyQueryValue, nastySegment, toJson } from "./hostile-values"
import { resolveSchema, type Operation, type Schema } from "./openapi"
import type { RawRequest } from "./raw-http"
import type { ValidRequest } from "./valid-requests"

type Place = (string | number)[]
export type Edit = { place: Place; /** Absent: the field is taken out. */ value?: unknown }

/** What is done to a request that was right; as data, so that a failing one can be read and shrunk. */
export type Mutation = {
  /** Fields of the body set or taken out. */
  edits?: Edit[]
  /** The body's text instead: one of STRANGE_TEXTS by name, or JSON of any kind. */
  text?: string
  json?: string
  /** The body breaks off after so many characters. */
  cut?: number
  query?: [string, string][]
  headers?: [string, string][]
  path?: Record<string, string>
}

/** Bodies that are no JSON object, or are one in a strange way. */
const STRANGE_TEXTS: Record<string, (valid: string, field: string) => string> = {
  empty: () => "",
  null: () => "null",
  true: () => "true",
  number: () => "0",
  text: () => '"text"',
  "empty list": () => "[]",
  "list of null": () => "[null]",
  "empty object": () => "{}",
  "open bracket": () => "{",
  "single quotes": () => "{'a':1}",
  "comma at the end": () => '{"a":1,}',
  "not a number": () => '{"a":NaN}',
  comment: () => "// {}",
  form: () => "a=b&c[d]=e&__proto__[f]=g",
  xml: () => "<a/>",
  twice: (valid) => valid + valid,
  "in a list": (valid) => `[${valid}]`,
  "byte order mark": (valid) => `\ufeff${valid}`,
  "white space": (valid) => ` \n${valid.replaceAll(",", ",\n  ")}\n`,
  "as prototype": (valid) => `{"__proto__":${valid}}`,
  "prototype beside": (valid, field) => valid.replace(/\}$/, `,"__proto__":{"${field}":1}}`),
  "key first twice": (valid, field) => valid.replace(/^\{/, `{"${field}":1,`),
  "key last twice": (valid, field) => valid.replace(/\}$/, `,"${field}":null}`),
  "deep and open": () => "[".repeat(20_000),
  "deep lists": () => "[".repeat(20_000) + "]".repeat(20_000),
  "deep objects": () => '{"a":'.repeat(5_000) + "1" + "}".repeat(5_000),
  "150 kB of no JSON": () => "x".repeat(150_000),
  "a text of 2.2 MB": (_valid, field) => `{"${field}":"${"x".repeat(2_200_000)}"}`,
}

/** Mutations of one operation's requests; `known`: values that are right elsewhere, such as ids of other records. */
export function mutations(
  operation: Operation,
  valid: ValidRequest,
  known: string[],
): fc.Arbitrary<Mutation> {
  const names = operation.parameters.flatMap((each) => (each.in === "query" ? [each.name] : []))
  const parameter = fc.tuple(nastyQueryName(names), nastyQueryValue(known))
  const query = fc.oneof(
    { weight: 20, arbitrary: fc.array(parameter, { minLength: 1, maxLength: 3 }) },
    {
      weight: 1,
      arbitrary: fc
        .constantFrom("limit", ...names)
        .map((name) => Array<[string, string]>(400).fill([name, "1"])),
    },
  )
  const segments = Object.keys(valid.path ?? {}).map((name) => [name, nastySegment(known)] as const)
  return fc.oneof(
    ...(operation.body
      ? [{ weight: 12, arbitrary: fc.record({ edits: bodyEdits(operation.body, valid.body, known) }) }]
      : []),
    ...(segments.length
      ? [{ weight: 3, arbitrary: fc.record({ path: fc.record(Object.fromEntries(segments)) }) }]
      : []),
    { weight: operation.method === "GET" ? 8 : 1, arbitrary: fc.record({ query }) },
    { weight: 2, arbitrary: fc.record({ headers: fc.array(nastyHeader, { minLength: 1, maxLength: 2 }) }) },
    { weight: 2, arbitrary: fc.record({ text: fc.constantFrom(...Object.keys(STRANGE_TEXTS)) }) },
    { weight: 1, arbitrary: fc.record({ json: fc.json() }) },
    ...(operation.body ? [{ weight: 1, arbitrary: fc.record({ cut: fc.nat(textOf(valid).length) }) }] : []),
  )
}

/** The valid request with what the mutation does to it, as it goes over the wire; `{}` leaves it as it is. */
export function mutated({ method, route }: Operation, valid: ValidRequest, mutation: Mutation): RawRequest {
  const path = { ...valid.path, ...mutation.path }
  const query = [
    ...(valid.query ?? []).map(([name, value]) => [name, encodeURIComponent(value)]),
    ...(mutation.query ?? []),
  ]
  const address = route.replace(/\{(\w+)\}/g, (_all, name: string) => path[name])
  const body = bodyOf(valid, mutation)
  return {
    method,
    path: query.length ? `${address}?${query.map((pair) => pair.join("=")).join("&")}` : address,
    headers: {
      "content-type": "application/json",
      ...valid.headers,
      ...Object.fromEntries(mutation.headers ?? []),
    },
    body: body === null ? null : Buffer.from(body),
  }
}

function bodyOf(valid: ValidRequest, { edits, text, json, cut }: Mutation): string | null {
  const own = textOf(valid)
  if (edits) {
    return toJson(edits.reduce<unknown>(applied, valid.body))
  }
  if (text !== undefined) {
    return STRANGE_TEXTS[text](own || "{}", /^\{"(\w+)":/.exec(own)?.[1] ?? "a")
  }
  if (cut !== undefined) {
    return own.slice(0, cut)
  }
  return json ?? (valid.body === undefined ? null : own)
}

function textOf({ body }: ValidRequest): string {
  return typeof body === "string" ? body : toJson(body)
}

function bodyEdits(schema: Schema, body: unknown, known: string[]): fc.Arbitrary<Edit[]> {
  const fields = [{ place: [], limits: [] }, ...fieldsOf(schema), ...fieldsIn(body)]
  const unknown = ["extra", "__proto__", "constructor", "company_id", "id"].map((name) => ({
    place: [name],
    limits: [],
  }))
  const edit = fc
    .constantFrom(...fields, ...unknown)
    .chain(({ place, limits }) =>
      fc.record(
        { place: fc.constant(place), value: nasty([...known, ...limits]) },
        { requiredKeys: ["place"] },
      ),
    )
  return fc.array(edit, { minLength: 1, maxLength: 3 })
}

type Field = {
  place: Place
  /** Values at the limits that the schema sets, and just beyond. */ limits: unknown[]
}

/** Every field that a schema knows, of a list its first item. */
function fieldsOf(schema: Schema, place: Place = []): Field[] {
  const { anyOf = [], properties = {}, items, ...own } = resolveSchema(schema)
  const limits = [
    ...(own.enum ?? []),
    ...(own.maxLength ? ["x".repeat(own.maxLength), "x".repeat(own.maxLength + 1)] : []),
    ...(own.maximum === undefined ? [] : [own.maximum, own.maximum + 1]),
    ...(own.minimum === undefined ? [] : [own.minimum, own.minimum - 1]),
  ]
  return [
    ...(place.length ? [{ place, limits }] : []),
    ...anyOf.flatMap((one) => fieldsOf(one, place)),
    ...(items ? fieldsOf(items, [...place, 0]) : []),
    ...Object.entries(properties).flatMap(([name, property]) => fieldsOf(property, [...place, name])),
  ]
}

/** Every field that a body has. */
function fieldsIn(value: unknown, place: Place = []): Field[] {
  const below = typeof value === "object" && value !== null ? Object.entries(value) : []
  return [
    ...(place.length ? [{ place, limits: [] }] : []),
    ...below.flatMap(([name, child]) =>
      fieldsIn(child, [...place, Array.isArray(value) ? Number(name) : name]),
    ),
  ]
}

function applied(body: unknown, { place: [name, ...rest], ...edit }: Edit): unknown {
  if (name === undefined) {
    return edit.value
  }
  // Entries, because assigning to "__proto__" would make no property.
  const fields = new Map(Object.entries((typeof body === "object" && body) || {}))
  if (rest.length || "value" in edit) {
    fields.set(String(name), applied(fields.get(String(name)), { place: rest, ...edit }))
  } else {
    fields.delete(String(name))
  }
  return typeof name === "number" ? [...fields.values()] : Object.fromEntries(fields)
}
