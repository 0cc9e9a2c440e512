import { matchPath } from "./match-path"
import type { Method, Rule } from "./rule"
import { ACCESS_TABLE } from "./table"

export type FoundRule = { rule: Rule; params: Record<string, string> }

/** The first rule for a request; null where only an owner may. HEAD is answered by what answers GET. */
export function findRule(
  method: string,
  path: string,
  table: readonly Rule[] = ACCESS_TABLE,
): FoundRule | null {
  const asked = (method === "HEAD" ? "GET" : method) as Method
  for (const rule of table) {
    const params = rule.methods.includes(asked) ? matchPath(rule.path, path) : null
    if (params) {
      return { rule, params }
    }
  }
  return null
}
