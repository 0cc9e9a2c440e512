const SECRET = /password|secret|token|api_key/i
const LONGEST_JSON = 64 * 1024

/** What was asked, as the audit keeps it: without secrets, and of a very long request only how long it was. */
export function keptInput(body: unknown): unknown {
  if (body === undefined || body === null || (typeof body === "object" && !Object.keys(body).length)) {
    return null
  }
  const json = JSON.stringify(body, (key, value: unknown) => (SECRET.test(key) ? "•••" : value))
  // Postgres keeps no NUL in JSON.
  return json.length > LONGEST_JSON ? { characters: json.length } : JSON.parse(json.replace(/\\u0000/g, ""))
}
