import { matchPath, pathPattern, segmentsOf } from "./match-path"
import type { Method, Rule } from "./rule"
import { ACCESS_TABLE } from "./table"

export type FoundRule = { rule: Rule; params: Record<string, string> }

/** Every admin request looks through it. */
const RULES = ACCESS_TABLE.map((rule) => ({ rule, pattern: pathPattern(rule.path) }))

/** The first rule for a request; null where only an owner may. HEAD is answered by what answers GET. */
export function findRule(method: string, path: string): FoundRule | null {
  const asked = (method === "HEAD" ? "GET" : method) as Method
  const segments = segmentsOf(path)
  for (const { rule, pattern } of RULES) {
    const params = rule.methods.includes(asked) ? matchPath(pattern, segments) : null
    if (params) {
      return { rule, params }
    }
  }
  return null
}
