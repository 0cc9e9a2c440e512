import type { CompaniesQuery } from "./companies"

/** The filters of the address as the API takes them. */
export function companiesQueryOf(params: URLSearchParams): Omit<CompaniesQuery, "limit"> {
  const chosen = <Value>(name: string) => parsed<Value>(params.get(name))
  const yes = (name: string) => {
    const value = chosen<string | boolean>(name)
    return value === undefined ? undefined : String(value) === "true"
  }
  return {
    q: params.get("q") ?? undefined,
    order: params.get("order") ?? undefined,
    offset: Number(params.get("offset") ?? 0),
    status: chosen("status"),
    tier_id: chosen("tier_id"),
    sales_rep_id: chosen("sales_rep_id"),
    region: chosen("region"),
    is_overdue: yes("is_overdue"),
    has_application: yes("has_application"),
  }
}

/** A filter stands in the address as JSON, but by hand one writes it as it is. */
function parsed<Value>(text: string | null): Value | undefined {
  if (!text) {
    return undefined
  }
  try {
    return JSON.parse(text) as Value
  } catch {
    return text as Value
  }
}
