const SECRET = /password|secret|token|api_key/i
const LONGEST_JSON = 64 * 1024
const DEEPEST = 50

/** What was asked, as the audit keeps it: without secrets, and of a very long request only how long it was. */
export function keptInput(body: unknown): unknown {
  if (body === undefined || body === null || (typeof body === "object" && !Object.keys(body).length)) {
    return null
  }
  const kept = keepable(body, 0)
  const characters = JSON.stringify(kept).length
  return characters > LONGEST_JSON ? { characters } : kept
}

function keepable(value: unknown, depth: number): unknown {
  if (typeof value === "string") {
    return storable(value)
  }
  if (typeof value !== "object" || value === null) {
    return value
  }
  if (depth === DEEPEST) {
    return "…"
  }
  return Array.isArray(value)
    ? value.map((each) => keepable(each, depth + 1))
    : Object.fromEntries(
        Object.entries(value).map(([key, each]) => [
          storable(key),
          SECRET.test(key) ? "•••" : keepable(each, depth + 1),
        ]),
      )
}

/** JSON in Postgres takes neither NUL nor half of a character. */
function storable(text: string): string {
  return text.replace(/\p{Surrogate}/gu, "\ufffd").replaceAll("\u0000", "")
}
